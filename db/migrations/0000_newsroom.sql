CREATE TABLE `channels` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`full_name` text NOT NULL,
	`about` text NOT NULL,
	`hue` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channels_slug_unique` ON `channels` (`slug`);--> statement-breakpoint
CREATE INDEX `channels_by_position` ON `channels` (`position`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`kind` text NOT NULL,
	`stood` text NOT NULL,
	`stands` text NOT NULL,
	`note` text NOT NULL,
	`corrected_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `corrections_by_story` ON `corrections` (`story_id`,`corrected_at`);--> statement-breakpoint
CREATE INDEX `corrections_by_time` ON `corrections` (`corrected_at`,`id`);--> statement-breakpoint
CREATE TABLE `edition` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `headline_slots` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`page` text NOT NULL,
	`list` text NOT NULL,
	`position` integer NOT NULL,
	`story_id` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `headline_slots_by_place` ON `headline_slots` (`page`,`list`,`position`);--> statement-breakpoint
CREATE INDEX `headline_slots_by_story` ON `headline_slots` (`story_id`);--> statement-breakpoint
CREATE TABLE `log` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `log_by_subject` ON `log` (`subject`,`number`);--> statement-breakpoint
CREATE TABLE `published` (
	`story_id` integer PRIMARY KEY NOT NULL,
	`revision_id` integer NOT NULL,
	`channel_id` integer NOT NULL,
	`published_at` integer NOT NULL,
	`day` text NOT NULL,
	`modified_at` integer,
	`title` text NOT NULL,
	`short_title` text NOT NULL,
	`summary` text NOT NULL,
	`source_name` text NOT NULL,
	`origin` text NOT NULL,
	`cover_salt` integer NOT NULL,
	`is_brief` integer NOT NULL,
	`is_demo` integer NOT NULL,
	`word_count` integer NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `published_by_time` ON `published` (`published_at`,`story_id`);--> statement-breakpoint
CREATE INDEX `published_by_channel` ON `published` (`channel_id`,`published_at`,`story_id`);--> statement-breakpoint
CREATE INDEX `published_by_day` ON `published` (`channel_id`,`day`,`published_at`,`story_id`);--> statement-breakpoint
CREATE TABLE `published_tags` (
	`tag` text NOT NULL,
	`story_id` integer NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `tag`),
	FOREIGN KEY (`story_id`) REFERENCES `published`(`story_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `published_tags_by_tag` ON `published_tags` (`tag`,`published_at`,`story_id`);--> statement-breakpoint
CREATE TABLE `redirects` (
	`from_path` text PRIMARY KEY NOT NULL,
	`to_path` text NOT NULL,
	`made_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`number` integer NOT NULL,
	`source_id` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`author_id` text NOT NULL,
	`reason` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_by_story` ON `revisions` (`story_id`,`number`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`is_own` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_name_unique` ON `sources` (`name`);--> statement-breakpoint
CREATE TABLE `static_pages` (
	`slug` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	`modified_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel_id` integer NOT NULL,
	`state` text NOT NULL,
	`is_demo` integer NOT NULL,
	`filed_at` integer NOT NULL,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stories_by_state` ON `stories` (`state`,`id`);--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`story_id` integer PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`withdrawn_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
