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
CREATE TABLE `published_authors` (
	`author` text NOT NULL,
	`story_id` integer NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `author`),
	FOREIGN KEY (`story_id`) REFERENCES `published`(`story_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `published_authors_by_author` ON `published_authors` (`author`,`published_at`,`story_id`);--> statement-breakpoint
CREATE TABLE `published_days` (
	`channel_id` integer NOT NULL,
	`day` text NOT NULL,
	`stories` integer NOT NULL,
	PRIMARY KEY(`channel_id`, `day`),
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `published_sources` (
	`story_id` integer PRIMARY KEY NOT NULL,
	`source_id` integer NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `published`(`story_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `published_sources_by_source` ON `published_sources` (`source_id`,`published_at`,`story_id`);--> statement-breakpoint
CREATE TABLE `redirect_hits` (
	`from_path` text PRIMARY KEY NOT NULL,
	`hits` integer NOT NULL,
	`last_at` integer NOT NULL,
	FOREIGN KEY (`from_path`) REFERENCES `redirects`(`from_path`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
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
ALTER TABLE `redirects` ADD `is_prefix` integer DEFAULT false NOT NULL;
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

--> statement-breakpoint
-- What lists of the archive are made of stands beside each readers' row, and no verb has to remember it.
CREATE TRIGGER published_insert_is_listed AFTER INSERT ON published
BEGIN
  INSERT INTO published_sources (story_id, source_id, published_at)
    SELECT NEW.story_id, source_id, NEW.published_at FROM revisions WHERE id = NEW.revision_id;
  INSERT INTO published_authors (author, story_id, published_at)
    SELECT DISTINCT value, NEW.story_id, NEW.published_at
    FROM json_each(NEW.content, '$.credits.bylines');
  INSERT INTO published_days (channel_id, day, stories) VALUES (NEW.channel_id, NEW.day, 1)
    ON CONFLICT (channel_id, day) DO UPDATE SET stories = stories + 1;
END;
--> statement-breakpoint
CREATE TRIGGER published_update_is_listed AFTER UPDATE ON published
BEGIN
  -- No OR REPLACE here: the conflict policy of the statement that fired this would take its place
  DELETE FROM published_authors WHERE story_id = OLD.story_id;
  DELETE FROM published_sources WHERE story_id = OLD.story_id;
  INSERT INTO published_sources (story_id, source_id, published_at)
    SELECT NEW.story_id, source_id, NEW.published_at FROM revisions WHERE id = NEW.revision_id;
  INSERT INTO published_authors (author, story_id, published_at)
    SELECT DISTINCT value, NEW.story_id, NEW.published_at
    FROM json_each(NEW.content, '$.credits.bylines');
END;
--> statement-breakpoint
CREATE TRIGGER published_move_is_counted AFTER UPDATE OF channel_id, day ON published
WHEN OLD.channel_id <> NEW.channel_id OR OLD.day <> NEW.day
BEGIN
  UPDATE published_days SET stories = stories - 1
    WHERE channel_id = OLD.channel_id AND day = OLD.day;
  DELETE FROM published_days
    WHERE channel_id = OLD.channel_id AND day = OLD.day AND stories = 0;
  INSERT INTO published_days (channel_id, day, stories) VALUES (NEW.channel_id, NEW.day, 1)
    ON CONFLICT (channel_id, day) DO UPDATE SET stories = stories + 1;
END;
--> statement-breakpoint
CREATE TRIGGER published_delete_is_counted AFTER DELETE ON published
BEGIN
  UPDATE published_days SET stories = stories - 1
    WHERE channel_id = OLD.channel_id AND day = OLD.day;
  DELETE FROM published_days
    WHERE channel_id = OLD.channel_id AND day = OLD.day AND stories = 0;
END;
--> statement-breakpoint
INSERT INTO published_sources (story_id, source_id, published_at)
  SELECT p.story_id, r.source_id, p.published_at
  FROM published p JOIN revisions r ON r.id = p.revision_id;
--> statement-breakpoint
INSERT INTO published_authors (author, story_id, published_at)
  SELECT DISTINCT a.value, p.story_id, p.published_at
  FROM published p, json_each(p.content, '$.credits.bylines') a;
--> statement-breakpoint
INSERT INTO published_days (channel_id, day, stories)
  SELECT channel_id, day, count(*) FROM published GROUP BY channel_id, day;

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
