CREATE TABLE `channel_limits` (
	`channel_id` integer NOT NULL,
	`step` text NOT NULL,
	`minutes` integer NOT NULL,
	PRIMARY KEY(`channel_id`, `step`),
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `check_reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`content_hash` text NOT NULL,
	`open_errors` integer NOT NULL,
	`findings` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `check_reports_by_text` ON `check_reports` (`story_id`,`content_hash`,`id`);--> statement-breakpoint
CREATE TABLE `emergencies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`story_id` integer NOT NULL,
	`content_hash` text NOT NULL,
	`reason` text NOT NULL,
	`done_by_id` text NOT NULL,
	`done_by_name` text NOT NULL,
	`at` integer NOT NULL,
	`countersigned_by_id` text,
	`countersigned_by_name` text,
	`opinion` text,
	`countersigned_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `emergencies_open` ON `emergencies` (`at`,`id`) WHERE "emergencies"."countersigned_at" is null;--> statement-breakpoint
CREATE INDEX `emergencies_by_story` ON `emergencies` (`story_id`,`id`);--> statement-breakpoint
CREATE TABLE `late_reviews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`content_hash` text NOT NULL,
	`kind` text NOT NULL,
	`opened_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`done_by_id` text,
	`done_by_name` text,
	`opinion` text,
	`done_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `late_reviews_open` ON `late_reviews` (`due_at`,`id`) WHERE "late_reviews"."done_at" is null;--> statement-breakpoint
CREATE INDEX `late_reviews_by_story` ON `late_reviews` (`story_id`,`id`);--> statement-breakpoint
CREATE TABLE `proofs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`round` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`content_hash` text NOT NULL,
	`number` integer NOT NULL,
	`errors` integer NOT NULL,
	`note` text NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proofs_by_text` ON `proofs` (`story_id`,`content_hash`,`number`);--> statement-breakpoint
CREATE TABLE `relaxations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel_id` integer NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`granted_by_id` text NOT NULL,
	`granted_by_name` text NOT NULL,
	`granted_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `relaxations_open` ON `relaxations` (`channel_id`,`kind`) WHERE "relaxations"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `relaxations_by_channel` ON `relaxations` (`channel_id`,`id`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`content_hash` text NOT NULL,
	`round` integer NOT NULL,
	`basis` text NOT NULL,
	`released_by_id` text NOT NULL,
	`released_by_name` text NOT NULL,
	`reason` text NOT NULL,
	`released_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `releases_by_revision` ON `releases` (`revision_id`,`story_id`);--> statement-breakpoint
CREATE INDEX `releases_by_story` ON `releases` (`story_id`,`round`);--> statement-breakpoint
CREATE TABLE `schedules` (
	`story_id` integer PRIMARY KEY NOT NULL,
	`release_id` integer NOT NULL,
	`publish_at` integer NOT NULL,
	`scheduled_by_id` text NOT NULL,
	`scheduled_by_name` text NOT NULL,
	`scheduled_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `schedules_by_time` ON `schedules` (`publish_at`);--> statement-breakpoint
CREATE TABLE `sign_offs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`round` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`content_hash` text NOT NULL,
	`step` text NOT NULL,
	`decision` text NOT NULL,
	`opinion` text NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_offs_by_round` ON `sign_offs` (`story_id`,`round`,`id`);--> statement-breakpoint
CREATE INDEX `sign_offs_by_text` ON `sign_offs` (`story_id`,`content_hash`,`person_id`);--> statement-breakpoint
CREATE TABLE `story_authors` (
	`story_id` integer NOT NULL,
	`person_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`story_id`, `person_id`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer NOT NULL,
	`round` integer NOT NULL,
	`revision_id` integer NOT NULL,
	`content_hash` text NOT NULL,
	`track` text NOT NULL,
	`submitted_by_id` text NOT NULL,
	`submitted_by_name` text NOT NULL,
	`note` text NOT NULL,
	`submitted_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision_id`) REFERENCES `revisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_by_story` ON `submissions` (`story_id`,`round`);--> statement-breakpoint
CREATE INDEX `submissions_by_revision` ON `submissions` (`revision_id`);--> statement-breakpoint
CREATE TABLE `withdrawal_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` integer,
	`source_id` integer,
	`reason` text NOT NULL,
	`requested_by_id` text NOT NULL,
	`requested_by_name` text NOT NULL,
	`requested_at` integer NOT NULL,
	`outcome` text,
	`closed_by_id` text,
	`closed_by_name` text,
	`closed_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `withdrawal_requests_open` ON `withdrawal_requests` (`requested_at`,`id`) WHERE "withdrawal_requests"."closed_at" is null;--> statement-breakpoint
CREATE INDEX `withdrawal_requests_by_story` ON `withdrawal_requests` (`story_id`,`id`);--> statement-breakpoint
CREATE INDEX `withdrawal_requests_by_source` ON `withdrawal_requests` (`source_id`,`id`);--> statement-breakpoint
ALTER TABLE `stories` ADD `state_since` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `stories` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `stories` ADD `returned_to_id` text;--> statement-breakpoint
CREATE INDEX `stories_due` ON `stories` (`due_at`,`id`) WHERE "stories"."due_at" is not null;--> statement-breakpoint
CREATE INDEX `stories_returned` ON `stories` (`returned_to_id`,`state_since`,`id`) WHERE "stories"."returned_to_id" is not null;
--> statement-breakpoint
UPDATE stories SET state_since = changed_at;
--> statement-breakpoint
-- Who wrote what is there already; a correction of a few words makes nobody an author.
INSERT INTO story_authors (story_id, person_id, since)
SELECT story_id, author_id, min(made_at) FROM revisions
WHERE reason <> '更正' AND author_id <> '' GROUP BY story_id, author_id;
--> statement-breakpoint
-- What readers had before there was a review here.
INSERT INTO releases (story_id, revision_id, content_hash, round, basis, released_by_id, released_by_name, reason, released_at)
SELECT p.story_id, p.revision_id, r.content_hash, 0, 'archive', '', '', '', p.published_at
FROM published p JOIN revisions r ON r.id = p.revision_id;
--> statement-breakpoint
-- What is written once stays as it is.
CREATE TRIGGER submissions_refuse_update BEFORE UPDATE ON submissions
BEGIN SELECT RAISE(ABORT, 'a submission is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER submissions_refuse_delete BEFORE DELETE ON submissions
BEGIN SELECT RAISE(ABORT, 'a submission is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER sign_offs_refuse_update BEFORE UPDATE ON sign_offs
BEGIN SELECT RAISE(ABORT, 'a sign-off is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER sign_offs_refuse_delete BEFORE DELETE ON sign_offs
BEGIN SELECT RAISE(ABORT, 'a sign-off is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER proofs_refuse_update BEFORE UPDATE ON proofs
BEGIN SELECT RAISE(ABORT, 'a proof is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER proofs_refuse_delete BEFORE DELETE ON proofs
BEGIN SELECT RAISE(ABORT, 'a proof is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER releases_refuse_update BEFORE UPDATE ON releases
BEGIN SELECT RAISE(ABORT, 'a release is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER releases_refuse_delete BEFORE DELETE ON releases
BEGIN SELECT RAISE(ABORT, 'a release is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER story_authors_refuse_update BEFORE UPDATE ON story_authors
BEGIN SELECT RAISE(ABORT, 'an author stays an author'); END;
--> statement-breakpoint
CREATE TRIGGER story_authors_refuse_delete BEFORE DELETE ON story_authors
BEGIN SELECT RAISE(ABORT, 'an author stays an author'); END;
--> statement-breakpoint
-- A round is bound to a revision of its story; a sign-off, a proof and a release to the round's.
CREATE TRIGGER submissions_name_their_text BEFORE INSERT ON submissions
WHEN NOT EXISTS (
  SELECT 1 FROM revisions r
  WHERE r.id = NEW.revision_id AND r.story_id = NEW.story_id AND r.content_hash = NEW.content_hash
)
BEGIN SELECT RAISE(ABORT, 'a submission names a text of its story'); END;
--> statement-breakpoint
CREATE TRIGGER sign_offs_name_the_text_of_their_round BEFORE INSERT ON sign_offs
WHEN NOT EXISTS (
  SELECT 1 FROM submissions s
  WHERE s.story_id = NEW.story_id AND s.round = NEW.round
    AND s.revision_id = NEW.revision_id AND s.content_hash = NEW.content_hash
)
BEGIN SELECT RAISE(ABORT, 'a sign-off is bound to the text of its round'); END;
--> statement-breakpoint
CREATE TRIGGER proofs_name_the_text_of_their_round BEFORE INSERT ON proofs
WHEN NOT EXISTS (
  SELECT 1 FROM submissions s
  WHERE s.story_id = NEW.story_id AND s.round = NEW.round
    AND s.revision_id = NEW.revision_id AND s.content_hash = NEW.content_hash
)
BEGIN SELECT RAISE(ABORT, 'a proof is bound to the text of its round'); END;
--> statement-breakpoint
CREATE TRIGGER proofs_come_in_order BEFORE INSERT ON proofs
WHEN NEW.number NOT IN (1, 2, 3) OR (NEW.number > 1 AND NOT EXISTS (
  SELECT 1 FROM proofs p
  WHERE p.story_id = NEW.story_id AND p.content_hash = NEW.content_hash
    AND p.number = NEW.number - 1
))
BEGIN SELECT RAISE(ABORT, 'proofs come in order'); END;
--> statement-breakpoint
-- Separation of duty.
CREATE TRIGGER sign_offs_by_no_author BEFORE INSERT ON sign_offs
WHEN NEW.person_id = (SELECT author_id FROM stories WHERE id = NEW.story_id)
  OR (
    (
      NEW.person_id = (SELECT author_id FROM revisions WHERE id = NEW.revision_id)
      OR EXISTS (
        SELECT 1 FROM story_authors a
        WHERE a.story_id = NEW.story_id AND a.person_id = NEW.person_id
      )
    )
    AND NOT EXISTS (
      SELECT 1 FROM relaxations x JOIN stories s ON s.channel_id = x.channel_id
      WHERE s.id = NEW.story_id AND x.kind = 'ownEdit' AND x.ended_at IS NULL
    )
  )
BEGIN SELECT RAISE(ABORT, 'an author does not review'); END;
--> statement-breakpoint
CREATE TRIGGER sign_offs_of_one_text_by_three_people BEFORE INSERT ON sign_offs
WHEN EXISTS (
    SELECT 1 FROM sign_offs o
    WHERE o.story_id = NEW.story_id AND o.content_hash = NEW.content_hash
      AND o.person_id = NEW.person_id AND o.step <> NEW.step
  )
  AND NOT EXISTS (
    SELECT 1 FROM relaxations x JOIN stories s ON s.channel_id = x.channel_id
    WHERE s.id = NEW.story_id AND x.kind = 'twoReviews' AND x.ended_at IS NULL
  )
BEGIN SELECT RAISE(ABORT, 'no person does two of the three reviews'); END;
--> statement-breakpoint
CREATE TRIGGER releases_name_their_text BEFORE INSERT ON releases
WHEN NOT EXISTS (
  SELECT 1 FROM revisions r
  WHERE r.id = NEW.revision_id AND r.story_id = NEW.story_id AND r.content_hash = NEW.content_hash
)
BEGIN SELECT RAISE(ABORT, 'a release names a text of its story'); END;
--> statement-breakpoint
CREATE TRIGGER releases_after_three_reviews BEFORE INSERT ON releases
WHEN NEW.basis = 'review' AND (
  3 > (
    SELECT count(DISTINCT step) FROM sign_offs o
    WHERE o.story_id = NEW.story_id AND o.round = NEW.round
      AND o.content_hash = NEW.content_hash AND o.decision = 'use'
  )
  OR 3 > (
    SELECT count(*) FROM proofs p
    WHERE p.story_id = NEW.story_id AND p.content_hash = NEW.content_hash
  )
)
BEGIN SELECT RAISE(ABORT, 'a release needs three sign-offs and three proofs of this text'); END;
--> statement-breakpoint
CREATE TRIGGER releases_of_briefs BEFORE INSERT ON releases
WHEN NEW.basis = 'brief' AND (
  2 > (
    SELECT count(DISTINCT step) FROM sign_offs o
    WHERE o.story_id = NEW.story_id AND o.round = NEW.round
      AND o.content_hash = NEW.content_hash AND o.decision = 'use'
      AND o.step IN ('firstReview', 'finalReview')
  )
  OR NOT EXISTS (
    SELECT 1 FROM submissions s
    WHERE s.story_id = NEW.story_id AND s.round = NEW.round AND s.track = 'brief'
  )
)
BEGIN SELECT RAISE(ABORT, 'a brief needs its first and its final review'); END;
--> statement-breakpoint
CREATE TRIGGER releases_in_an_emergency_say_why BEFORE INSERT ON releases
WHEN NEW.basis = 'emergency' AND trim(NEW.reason) = ''
BEGIN SELECT RAISE(ABORT, 'an emergency has a reason'); END;
--> statement-breakpoint
-- Readers have what was released, to the byte.
CREATE TRIGGER published_insert_needs_release BEFORE INSERT ON published
WHEN NOT EXISTS (
    SELECT 1 FROM releases l
    WHERE l.revision_id = NEW.revision_id AND l.story_id = NEW.story_id
  )
  OR NEW.content IS NOT (SELECT content FROM revisions WHERE id = NEW.revision_id)
BEGIN SELECT RAISE(ABORT, 'only a released text is published'); END;
--> statement-breakpoint
CREATE TRIGGER published_update_needs_release BEFORE UPDATE OF story_id, revision_id, content ON published
WHEN NOT EXISTS (
    SELECT 1 FROM releases l
    WHERE l.revision_id = NEW.revision_id AND l.story_id = NEW.story_id
  )
  OR NEW.content IS NOT (SELECT content FROM revisions WHERE id = NEW.revision_id)
BEGIN SELECT RAISE(ABORT, 'only a released text is published'); END;
--> statement-breakpoint
-- What waits for a second person is closed once, and by a second person.
CREATE TRIGGER emergencies_are_countersigned_once BEFORE UPDATE ON emergencies
WHEN OLD.countersigned_at IS NOT NULL
  OR NEW.countersigned_at IS NULL
  OR NEW.countersigned_by_id IS NULL
  OR NEW.countersigned_by_id = OLD.done_by_id
  OR (NEW.id, NEW.kind, NEW.story_id, NEW.content_hash, NEW.reason, NEW.done_by_id, NEW.at)
    IS NOT (OLD.id, OLD.kind, OLD.story_id, OLD.content_hash, OLD.reason, OLD.done_by_id, OLD.at)
BEGIN SELECT RAISE(ABORT, 'an emergency is countersigned once, by another person'); END;
--> statement-breakpoint
CREATE TRIGGER emergencies_refuse_delete BEFORE DELETE ON emergencies
BEGIN SELECT RAISE(ABORT, 'an emergency is countersigned once, by another person'); END;
--> statement-breakpoint
CREATE TRIGGER late_reviews_are_done_once BEFORE UPDATE ON late_reviews
WHEN OLD.done_at IS NOT NULL
  OR NEW.done_at IS NULL
  OR NEW.done_by_id IS NULL
  OR NEW.done_by_id IN (
    SELECT person_id FROM sign_offs o
    WHERE o.story_id = OLD.story_id AND o.content_hash = OLD.content_hash
  )
  OR NEW.done_by_id IN (SELECT released_by_id FROM releases l WHERE l.revision_id = OLD.revision_id)
  OR (NEW.id, NEW.story_id, NEW.revision_id, NEW.content_hash, NEW.kind, NEW.opened_at, NEW.due_at)
    IS NOT (OLD.id, OLD.story_id, OLD.revision_id, OLD.content_hash, OLD.kind, OLD.opened_at, OLD.due_at)
BEGIN SELECT RAISE(ABORT, 'a late review is done once, by another person'); END;
--> statement-breakpoint
CREATE TRIGGER late_reviews_refuse_delete BEFORE DELETE ON late_reviews
BEGIN SELECT RAISE(ABORT, 'a late review is done once, by another person'); END;
--> statement-breakpoint
CREATE TRIGGER withdrawal_requests_are_closed_once BEFORE UPDATE ON withdrawal_requests
WHEN OLD.closed_at IS NOT NULL
  OR NEW.closed_at IS NULL
  OR (NEW.outcome = 'confirmed' AND NEW.closed_by_id = OLD.requested_by_id)
  OR (NEW.id, NEW.story_id, NEW.source_id, NEW.reason, NEW.requested_by_id, NEW.requested_at)
    IS NOT (OLD.id, OLD.story_id, OLD.source_id, OLD.reason, OLD.requested_by_id, OLD.requested_at)
BEGIN SELECT RAISE(ABORT, 'a withdrawal takes two persons'); END;
--> statement-breakpoint
CREATE TRIGGER withdrawal_requests_refuse_delete BEFORE DELETE ON withdrawal_requests
BEGIN SELECT RAISE(ABORT, 'a withdrawal takes two persons'); END;
