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
ALTER TABLE `stories` ADD `author_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
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