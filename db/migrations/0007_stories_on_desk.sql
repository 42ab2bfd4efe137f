CREATE TABLE `arrangements` (
	`page` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`arranged_at` integer NOT NULL,
	`arranged_by_id` text NOT NULL,
	`arranged_by_name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `channel_heads` (
	`person_id` text NOT NULL,
	`channel_id` integer NOT NULL,
	PRIMARY KEY(`person_id`, `channel_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `channel_heads_by_channel` ON `channel_heads` (`channel_id`);--> statement-breakpoint
CREATE TABLE `front_clock` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
DROP INDEX `stories_by_state`;--> statement-breakpoint
ALTER TABLE `stories` ADD `changed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `stories` ADD `title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `stories` ADD `byline` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `stories_by_channel` ON `stories` (`channel_id`,`state`,`changed_at`,`id`,`title`);--> statement-breakpoint
CREATE INDEX `stories_by_author` ON `stories` (`author_id`,`state`,`changed_at`,`id`,`title`);--> statement-breakpoint
CREATE INDEX `stories_by_author_channel` ON `stories` (`author_id`,`channel_id`,`state`,`changed_at`,`id`,`title`);--> statement-breakpoint
CREATE INDEX `stories_by_state` ON `stories` (`state`,`changed_at`,`id`,`title`);--> statement-breakpoint
ALTER TABLE `headline_slots` ADD `starts_at` integer;--> statement-breakpoint
ALTER TABLE `headline_slots` ADD `ends_at` integer;--> statement-breakpoint
CREATE INDEX `headline_slots_by_start` ON `headline_slots` (`starts_at`);--> statement-breakpoint
CREATE INDEX `headline_slots_by_end` ON `headline_slots` (`ends_at`);
--> statement-breakpoint
-- What the story list shows of stories that are there already.
UPDATE stories SET
  title = coalesce((SELECT json_extract(content, '$.title') FROM revisions WHERE story_id = stories.id ORDER BY number DESC LIMIT 1), ''),
  byline = coalesce((SELECT group_concat(value, '、') FROM json_each((SELECT content FROM revisions WHERE story_id = stories.id ORDER BY number DESC LIMIT 1), '$.credits.bylines')), ''),
  changed_at = max(
    filed_at,
    coalesce((SELECT max(published_at, coalesce(modified_at, 0)) FROM published WHERE story_id = stories.id), 0),
    coalesce((SELECT withdrawn_at FROM withdrawals WHERE story_id = stories.id), 0)
  );
--> statement-breakpoint
INSERT INTO front_clock (id, at) VALUES (1, 0);
--> statement-breakpoint
CREATE TRIGGER front_clock_update_raises_edition AFTER UPDATE ON front_clock
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
