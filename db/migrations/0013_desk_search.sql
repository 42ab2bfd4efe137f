CREATE TABLE `desk_entries` (
	`place` integer PRIMARY KEY NOT NULL,
	`story_id` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `desk_entries_by_story` ON `desk_entries` (`story_id`);--> statement-breakpoint
CREATE TABLE `desk_index_due` (
	`story_id` integer PRIMARY KEY NOT NULL
);

--> statement-breakpoint
-- The desk's full-text index, as search_words is the readers': tokens only, rows removed by number.
CREATE VIRTUAL TABLE desk_words USING fts5(
  characters, title, lead, body, byline, source, marks,
  content='', contentless_delete=1, tokenize='ascii'
);
--> statement-breakpoint
-- A save must not wait for a merge: the scheduler merges, in small steps of its own.
INSERT INTO desk_words (desk_words, rank) VALUES ('automerge', 0);
--> statement-breakpoint
INSERT INTO desk_words (desk_words, rank) VALUES ('crisismerge', 1900);
--> statement-breakpoint
-- Whatever changes a story makes it due: no verb can forget its index.
CREATE TRIGGER stories_insert_makes_due AFTER INSERT ON stories
BEGIN INSERT OR IGNORE INTO desk_index_due VALUES (NEW.id); END;
--> statement-breakpoint
CREATE TRIGGER stories_update_makes_due AFTER UPDATE OF changed_at, state, channel_id ON stories
BEGIN INSERT OR IGNORE INTO desk_index_due VALUES (NEW.id); END;
--> statement-breakpoint
-- By which tokenizer the desk's index is built; where it is another, all stories are made due.
INSERT INTO search_index (id, version, building, reached_at, reached_id) VALUES (2, 2, 0, 0, 0);
--> statement-breakpoint
INSERT INTO desk_index_due SELECT id FROM stories;
