CREATE TABLE `source_overrides` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`source_id` integer NOT NULL,
	`url` text NOT NULL,
	`reason` text NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `source_overrides_by_story` ON `source_overrides` (`story_id`,`source_id`,`id`);--> statement-breakpoint
ALTER TABLE `sign_offs` ADD `keeps_meaning` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `class` text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `website` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `status` text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE `sources` ADD `valid_from` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `valid_until` text;--> statement-breakpoint
ALTER TABLE `sources` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `sources` SET `class` = 'paper' WHERE `is_own` = 1;--> statement-breakpoint
ALTER TABLE `sources` DROP COLUMN `is_own`;--> statement-breakpoint
ALTER TABLE `withdrawal_requests` ADD `source_status` text;--> statement-breakpoint
CREATE TRIGGER source_overrides_refuse_update BEFORE UPDATE ON source_overrides
BEGIN SELECT RAISE(ABORT, 'an override is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER source_overrides_refuse_delete BEFORE DELETE ON source_overrides
BEGIN SELECT RAISE(ABORT, 'an override is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER source_overrides_say_why BEFORE INSERT ON source_overrides
WHEN trim(NEW.reason) = ''
BEGIN SELECT RAISE(ABORT, 'an override has a reason'); END;
--> statement-breakpoint
-- A text is released from a source that is valid on that day in Harbin (UTC+8), or by a chief's override.
CREATE TRIGGER releases_from_valid_sources BEFORE INSERT ON releases
WHEN NEW.basis IN ('review', 'brief', 'emergency')
  AND NOT EXISTS (
    SELECT 1 FROM revisions r JOIN sources s ON s.id = r.source_id
    WHERE r.id = NEW.revision_id AND s.status = 'active'
      AND ifnull(s.valid_from, '0') <= date(NEW.released_at / 1000 + 28800, 'unixepoch')
      AND ifnull(s.valid_until, '9999') >= date(NEW.released_at / 1000 + 28800, 'unixepoch')
  )
  AND NOT EXISTS (
    SELECT 1 FROM revisions r JOIN source_overrides o
      ON o.story_id = r.story_id AND o.source_id = r.source_id
    WHERE r.id = NEW.revision_id
      AND o.url = ifnull(json_extract(r.content, '$.reprintLicence.url'), '')
  )
BEGIN SELECT RAISE(ABORT, 'a text is released from a valid source'); END;
--> statement-breakpoint
-- Whoever stands for a reprint under another headline says that it means the same.
CREATE TRIGGER sign_offs_of_changed_headlines BEFORE INSERT ON sign_offs
WHEN NEW.decision = 'use' AND NEW.keeps_meaning = 0
  AND (
    NEW.step = 'secondReview'
    OR (NEW.step = 'finalReview' AND EXISTS (
      SELECT 1 FROM submissions b
      WHERE b.story_id = NEW.story_id AND b.round = NEW.round AND b.track = 'brief'
    ))
  )
  AND EXISTS (
    SELECT 1 FROM revisions r
    WHERE r.id = NEW.revision_id AND json_extract(r.content, '$.origin') = 'reprint'
      AND json_extract(r.content, '$.title') <> json_extract(r.content, '$.reprintLicence.title')
  )
BEGIN SELECT RAISE(ABORT, 'a changed headline of a reprint is ticked'); END;
--> statement-breakpoint
DROP TRIGGER withdrawal_requests_are_closed_once;
--> statement-breakpoint
CREATE TRIGGER withdrawal_requests_are_closed_once BEFORE UPDATE ON withdrawal_requests
WHEN OLD.closed_at IS NOT NULL
  OR NEW.closed_at IS NULL
  OR (NEW.outcome = 'confirmed' AND NEW.closed_by_id = OLD.requested_by_id)
  OR (NEW.id, NEW.story_id, NEW.source_id, NEW.source_status, NEW.reason, NEW.requested_by_id,
      NEW.requested_at)
    IS NOT (OLD.id, OLD.story_id, OLD.source_id, OLD.source_status, OLD.reason, OLD.requested_by_id,
      OLD.requested_at)
BEGIN SELECT RAISE(ABORT, 'a withdrawal takes two persons'); END;
