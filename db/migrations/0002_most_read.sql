CREATE TABLE `most_read` (
	`window` text NOT NULL,
	`rank` integer NOT NULL,
	`story_id` integer NOT NULL,
	`previous_rank` integer,
	PRIMARY KEY(`window`, `rank`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `most_read_by_story` ON `most_read` (`story_id`);--> statement-breakpoint
CREATE TABLE `reads` (
	`hour` integer NOT NULL,
	`story_id` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`hour`, `story_id`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
