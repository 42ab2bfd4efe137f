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
ALTER TABLE `redirects` ADD `is_prefix` integer DEFAULT false NOT NULL;
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
