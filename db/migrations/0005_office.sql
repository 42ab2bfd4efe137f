DROP INDEX `log_by_subject`;--> statement-breakpoint
CREATE INDEX `log_by_time` ON `log` (`at`,`number`);--> statement-breakpoint
CREATE INDEX `log_by_actor` ON `log` (`actor_id`,`at`,`number`);--> statement-breakpoint
CREATE INDEX `log_by_action` ON `log` (`action`,`at`,`number`);--> statement-breakpoint
CREATE INDEX `log_by_actor_and_action` ON `log` ("actor_id" || '/' || "action",`at`,`number`);--> statement-breakpoint
CREATE INDEX `log_by_subject` ON `log` (`subject`,`at`,`number`);--> statement-breakpoint
ALTER TABLE `channels` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `settings` ADD `changed_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `static_pages` ADD `modified_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `static_pages` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `revisions_by_source` ON `revisions` (`source_id`,`story_id`);