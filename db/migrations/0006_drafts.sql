CREATE TABLE `drafts` (
	`story_id` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`saved_by_id` text NOT NULL,
	`saved_by_name` text NOT NULL,
	`saved_at` integer NOT NULL,
	`window` text NOT NULL,
	`sequence` integer NOT NULL,
	`run_from` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `story_locks` (
	`story_id` integer PRIMARY KEY NOT NULL,
	`holder_id` text NOT NULL,
	`holder_name` text NOT NULL,
	`window` text NOT NULL,
	`since` integer NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `revisions` ADD `is_finished` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `stories` ADD `author_id` text DEFAULT '' NOT NULL;
--> statement-breakpoint
-- Stories from before there was an author: who made their first revision.
UPDATE `stories` SET `author_id` = coalesce((SELECT `author_id` FROM `revisions` WHERE `story_id` = `stories`.`id` AND `number` = 1), '');
