-- What the story list shows of stories that are there already.
UPDATE stories SET
  author_id = coalesce((SELECT author_id FROM revisions WHERE story_id = stories.id AND number = 1), ''),
  title = coalesce((SELECT json_extract(content, '$.title') FROM revisions WHERE story_id = stories.id ORDER BY number DESC LIMIT 1), ''),
  byline = coalesce((SELECT group_concat(value, '、') FROM json_each((SELECT content FROM revisions WHERE story_id = stories.id ORDER BY number DESC LIMIT 1), '$.credits.bylines')), ''),
  changed_at = max(
    filed_at,
    coalesce((SELECT max(published_at, coalesce(modified_at, 0)) FROM published WHERE story_id = stories.id), 0),
    coalesce((SELECT withdrawn_at FROM withdrawals WHERE story_id = stories.id), 0)
  );
--> statement-breakpoint
INSERT INTO front_clock (id, at) VALUES (1, 0);
--> statement-breakpoint
CREATE TRIGGER front_clock_update_raises_edition AFTER UPDATE ON front_clock
BEGIN UPDATE edition SET number = number + 1 WHERE id = 1; END;
