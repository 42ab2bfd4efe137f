CREATE TABLE `search_entries` (
	`place` integer PRIMARY KEY NOT NULL,
	`story_id` integer NOT NULL,
	`published_at` integer NOT NULL,
	`channel_id` integer NOT NULL,
	`source_name` text NOT NULL,
	`title` text NOT NULL,
	`has_picture` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `published`(`story_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `search_entries_by_story` ON `search_entries` (`story_id`);--> statement-breakpoint
CREATE TABLE `search_index` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`building` integer NOT NULL,
	`reached_at` integer NOT NULL,
	`reached_id` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_synonyms` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`words` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
-- Readers' full-text index. Its text columns hold tokens made by newsroom/search/tokens.ts; no text is
-- kept, and a row is removed by its number. Same row number as in search_entries.
CREATE VIRTUAL TABLE search_words USING fts5(
  characters, title, lead, body, byline, source, marks,
  content='', contentless_delete=1, tokenize='ascii'
);
--> statement-breakpoint
-- Memory that one transaction may fill before it writes: loads in bulk are half as long.
INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 16777216);
--> statement-breakpoint
-- No transaction that publishes a story merges the index: the scheduler does, in small steps of its own
-- (newsroom/search/merge.ts).
INSERT INTO search_words (search_words, rank) VALUES ('automerge', 0);
--> statement-breakpoint
INSERT INTO search_words (search_words, rank) VALUES ('crisismerge', 1900);
--> statement-breakpoint
-- A story that leaves its readers leaves search in the same moment, whoever removes it.
CREATE TRIGGER published_delete_leaves_search BEFORE DELETE ON published
BEGIN
  DELETE FROM search_words WHERE rowid IN (SELECT place FROM search_entries WHERE story_id = OLD.story_id);
  DELETE FROM search_entries WHERE story_id = OLD.story_id;
END;
--> statement-breakpoint
-- What is found changes with the whole index and with the synonyms; with a story's entry its readers'
-- row changes, which raises the edition already.
CREATE TRIGGER search_index_update_raises_edition AFTER UPDATE OF version ON search_index
WHEN NEW.version <> OLD.version
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER search_synonyms_insert_raises_edition AFTER INSERT ON search_synonyms
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER search_synonyms_update_raises_edition AFTER UPDATE ON search_synonyms
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
CREATE TRIGGER search_synonyms_delete_raises_edition AFTER DELETE ON search_synonyms
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
--> statement-breakpoint
-- A store without stories has nothing to build; any other is built at its next start.
INSERT INTO search_index (id, version, building, reached_at, reached_id)
SELECT 1, CASE WHEN EXISTS (SELECT 1 FROM published) THEN 0 ELSE 2 END, 0, 0, 0;
