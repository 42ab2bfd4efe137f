CREATE TABLE `allowed_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`folded` text NOT NULL,
	`changed_by_name` text NOT NULL,
	`changed_at` integer NOT NULL,
	`text` text NOT NULL,
	`rule` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `allowed_texts_by_words` ON `allowed_texts` (`folded`,`rule`);--> statement-breakpoint
CREATE TABLE `listed_names` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`folded` text NOT NULL,
	`changed_by_name` text NOT NULL,
	`changed_at` integer NOT NULL,
	`name` text NOT NULL,
	`titles` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `listed_names_by_words` ON `listed_names` (`folded`);--> statement-breakpoint
CREATE TABLE `listed_terms` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`folded` text NOT NULL,
	`changed_by_name` text NOT NULL,
	`changed_at` integer NOT NULL,
	`term` text NOT NULL,
	`suggestion` text,
	`level` text NOT NULL,
	`note` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `listed_terms_by_words` ON `listed_terms` (`folded`);--> statement-breakpoint
CREATE TABLE `lists_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `check_overrides` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`rule` text NOT NULL,
	`level` text NOT NULL,
	`words` text NOT NULL,
	`reason` text NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_overrides_by_story` ON `check_overrides` (`story_id`,`id`);--> statement-breakpoint
ALTER TABLE `check_reports` ADD `open_doubts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `check_reports` ADD `lists_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- What the lists of the checker hold has a number, so that editors and reports can say by which they went.
INSERT INTO lists_version (id, number) VALUES (1, 1);
--> statement-breakpoint
CREATE TRIGGER listed_terms_insert_raises_lists AFTER INSERT ON listed_terms
BEGIN UPDATE lists_version SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER listed_terms_update_raises_lists AFTER UPDATE ON listed_terms
BEGIN UPDATE lists_version SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER listed_terms_delete_raises_lists AFTER DELETE ON listed_terms
BEGIN UPDATE lists_version SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER listed_names_insert_raises_lists AFTER INSERT ON listed_names
BEGIN UPDATE lists_version SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER listed_names_update_raises_lists AFTER UPDATE ON listed_names
BEGIN UPDATE lists_version SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER listed_names_delete_raises_lists AFTER DELETE ON listed_names
BEGIN UPDATE lists_version SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER allowed_texts_insert_raises_lists AFTER INSERT ON allowed_texts
BEGIN UPDATE lists_version SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER allowed_texts_update_raises_lists AFTER UPDATE ON allowed_texts
BEGIN UPDATE lists_version SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER allowed_texts_delete_raises_lists AFTER DELETE ON allowed_texts
BEGIN UPDATE lists_version SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER check_reports_refuse_update BEFORE UPDATE ON check_reports
BEGIN SELECT RAISE(ABORT, 'a report of the checker stays as it was'); END;
--> statement-breakpoint
CREATE TRIGGER check_overrides_refuse_update BEFORE UPDATE ON check_overrides
BEGIN SELECT RAISE(ABORT, 'an override stays as it was'); END;
--> statement-breakpoint
CREATE TRIGGER check_overrides_refuse_delete BEFORE DELETE ON check_overrides
BEGIN SELECT RAISE(ABORT, 'an override stays as it was'); END;
--> statement-breakpoint
-- 采用 needs a text without an open 错, by the newest report of that very text.
CREATE TRIGGER sign_offs_need_no_open_errors BEFORE INSERT ON sign_offs
WHEN NEW.decision = 'use' AND 0 < (
  SELECT open_errors FROM check_reports c
  WHERE c.story_id = NEW.story_id AND c.content_hash = NEW.content_hash
  ORDER BY c.id DESC LIMIT 1
)
BEGIN SELECT RAISE(ABORT, 'no sign-off while an error stands open'); END;
