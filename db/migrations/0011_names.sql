ALTER TABLE `releases` ADD `source_name` text;--> statement-breakpoint
-- Readers are told of the source by the name under which the text was released.
CREATE TRIGGER published_insert_names_the_source_as_released BEFORE INSERT ON published
WHEN EXISTS (
  SELECT 1 FROM releases l WHERE l.revision_id = NEW.revision_id AND l.story_id = NEW.story_id
) AND NOT EXISTS (
  SELECT 1 FROM releases l
  WHERE l.revision_id = NEW.revision_id AND l.story_id = NEW.story_id
    AND ifnull(l.source_name, NEW.source_name) = NEW.source_name
)
BEGIN SELECT RAISE(ABORT, 'a source is named as it was released'); END;
--> statement-breakpoint
CREATE TRIGGER published_update_names_the_source_as_released
BEFORE UPDATE OF story_id, revision_id, source_name ON published
WHEN EXISTS (
  SELECT 1 FROM releases l WHERE l.revision_id = NEW.revision_id AND l.story_id = NEW.story_id
) AND NOT EXISTS (
  SELECT 1 FROM releases l
  WHERE l.revision_id = NEW.revision_id AND l.story_id = NEW.story_id
    AND ifnull(l.source_name, NEW.source_name) = NEW.source_name
)
BEGIN SELECT RAISE(ABORT, 'a source is named as it was released'); END;
--> statement-breakpoint
-- Whose name stands over a text is an author of it, whoever typed it: 记者 林江、通讯员 宋禾.
CREATE TRIGGER sign_offs_by_nobody_in_the_byline BEFORE INSERT ON sign_offs
WHEN EXISTS (
    SELECT 1 FROM revisions r, json_each(r.content, '$.credits.bylines') b
    WHERE r.id = NEW.revision_id AND NEW.person_name <> '' AND instr(
      ' ' || replace(replace(b.value, '、', ' '), char(0x3000), ' ') || ' ',
      ' ' || NEW.person_name || ' '
    ) > 0
  )
  AND NOT EXISTS (
    SELECT 1 FROM relaxations x JOIN stories s ON s.channel_id = x.channel_id
    WHERE s.id = NEW.story_id AND x.kind = 'ownEdit' AND x.ended_at IS NULL
  )
BEGIN SELECT RAISE(ABORT, 'an author does not review'); END;
