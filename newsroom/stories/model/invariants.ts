import type Database from 'better-sqlite3'
import { entryHash } from '../../log/record.ts'
import { plainText, type StoryContent } from '../content.ts'
import { contentHash } from '../revision.ts'

/** What must never be found in a store, asked of the tables themselves and not of the verbs. */

type Row = Record<string, string | number | null>

const rowsOf = (connection: Database.Database, sql: string): Row[] =>
  connection.prepare(sql).all() as Row[]

/** Each invariant as a query: whatever row it answers is a fault. */
const faults: Record<string, string> = {
  'a readers’ row that differs from its revision': `
    SELECT p.story_id FROM published p JOIN revisions r ON r.id = p.revision_id
    WHERE p.content <> r.content OR p.story_id <> r.story_id
      OR p.title <> json_extract(r.content, '$.title')
      OR p.summary <> json_extract(r.content, '$.summary')
      OR p.cover_salt <> json_extract(r.content, '$.coverSalt')
      OR NOT EXISTS (
        SELECT 1 FROM releases l
        WHERE l.revision_id = r.id AND l.story_id = p.story_id AND l.source_name = p.source_name)`,
  'a readers’ row without a release of its very text': `
    SELECT p.story_id FROM published p JOIN revisions r ON r.id = p.revision_id
    WHERE NOT EXISTS (
      SELECT 1 FROM releases l
      WHERE l.revision_id = r.id AND l.content_hash = r.content_hash AND l.basis <> 'archive')`,
  'a release without all its sign-offs on that very hash, by three people': `
    SELECT l.id FROM releases l WHERE l.basis = 'review' AND 3 <> (
      SELECT count(DISTINCT o.person_id) FROM sign_offs o
      WHERE o.story_id = l.story_id AND o.round = l.round AND o.content_hash = l.content_hash
        AND o.decision = 'use')
    UNION SELECT l.id FROM releases l, (
      SELECT 'firstReview' step UNION SELECT 'secondReview' UNION SELECT 'finalReview') s
    WHERE l.basis = 'review' AND NOT EXISTS (
      SELECT 1 FROM sign_offs o WHERE o.story_id = l.story_id AND o.round = l.round
        AND o.content_hash = l.content_hash AND o.decision = 'use' AND o.step = s.step)`,
  'a text in review without the checker’s report': `
    SELECT m.id FROM submissions m WHERE NOT EXISTS (
      SELECT 1 FROM check_reports c
      WHERE c.story_id = m.story_id AND c.content_hash = m.content_hash)`,
  'a text that was used while an 错 or a 疑 stood open in it': `
    SELECT o.id FROM sign_offs o WHERE o.decision = 'use' AND 0 < (
      SELECT open_errors + open_doubts FROM check_reports c
      WHERE c.story_id = o.story_id AND c.content_hash = o.content_hash AND c.made_at <= o.at
      ORDER BY c.id DESC LIMIT 1)`,
  'a third proof while an 错 stood open': `
    SELECT p.id FROM proofs p WHERE p.number = 3 AND 0 < (
      SELECT open_errors FROM check_reports c
      WHERE c.story_id = p.story_id AND c.content_hash = p.content_hash AND c.made_at <= p.at
      ORDER BY c.id DESC LIMIT 1)`,
  'an 错 that somebody let stand who may not, or without a reason': `
    SELECT id FROM check_overrides o WHERE (trim(reason) = '' AND NOT EXISTS (
        SELECT 1 FROM check_overrides b WHERE b.story_id = o.story_id
          AND b.fingerprint = o.fingerprint AND b.id < o.id AND b.reason <> ''))
      OR (level = 'error' AND person_id NOT GLOB '*-deskHead-*' AND person_id NOT GLOB '*-chief-*'
        AND person_id NOT GLOB 'review-*' AND NOT EXISTS (
          SELECT 1 FROM people k WHERE k.id = o.person_id AND k.role IN ('deskHead', 'chief')))`,
  'a release without three proofs': `
    SELECT l.id FROM releases l WHERE l.basis = 'review' AND 3 <> (
      SELECT count(*) FROM proofs p
      WHERE p.story_id = l.story_id AND p.content_hash = l.content_hash)`,
  'a 快讯 released without first and final review by two people, or longer than 140 字': `
    SELECT l.id FROM releases l JOIN revisions r ON r.id = l.revision_id
    WHERE l.basis = 'brief' AND (
      json_extract(r.content, '$.isBrief') <> 1
      OR 2 <> (
        SELECT count(DISTINCT o.person_id) FROM sign_offs o
        WHERE o.story_id = l.story_id AND o.round = l.round AND o.content_hash = l.content_hash
          AND o.decision = 'use' AND o.step IN ('firstReview', 'finalReview')))`,
  'a release from a source that was not valid then, and that no chief let through': `
    SELECT l.id FROM releases l JOIN revisions r ON r.id = l.revision_id
    JOIN log g ON g.subject = 'story:' || l.story_id
      AND g.action IN ('releaseStory', 'emergencyRelease')
      AND json_extract(g.details, '$.round') = l.round
    WHERE l.basis IN ('review', 'brief', 'emergency') AND 'active' <> (
      SELECT json_extract(s.details, '$.status') FROM log s
      WHERE s.subject = 'source:' || r.source_id AND s.number < g.number
        AND json_extract(s.details, '$.status') IS NOT NULL
      ORDER BY s.number DESC LIMIT 1)
    AND NOT EXISTS (
      SELECT 1 FROM source_overrides o
      WHERE o.story_id = l.story_id AND o.source_id = r.source_id AND o.at <= l.released_at
        AND o.url = ifnull(json_extract(r.content, '$.reprintLicence.url'), ''))`,
  'a reprint under another headline for which nobody answered': `
    SELECT l.id FROM releases l JOIN revisions r ON r.id = l.revision_id
    WHERE l.basis IN ('review', 'brief') AND json_extract(r.content, '$.origin') = 'reprint'
      AND json_extract(r.content, '$.title') <> json_extract(r.content, '$.reprintLicence.title')
      AND NOT EXISTS (
        SELECT 1 FROM sign_offs o WHERE o.story_id = l.story_id AND o.round = l.round
          AND o.content_hash = l.content_hash AND o.decision = 'use' AND o.keeps_meaning = 1)`,
  'a live 快讯 or 更正 that nobody will look at again': `
    SELECT p.story_id FROM published p JOIN releases l ON l.revision_id = p.revision_id
    WHERE l.basis IN ('brief', 'correction')
      AND NOT EXISTS (SELECT 1 FROM releases m WHERE m.revision_id = p.revision_id
        AND m.basis IN ('review', 'emergency'))
      AND NOT EXISTS (SELECT 1 FROM late_reviews t WHERE t.revision_id = p.revision_id)`,
  'an emergency without an alert, or countersigned by who did it': `
    SELECT l.id FROM releases l WHERE l.basis = 'emergency' AND NOT EXISTS (
      SELECT 1 FROM emergencies e WHERE e.story_id = l.story_id AND e.kind = 'release'
        AND e.content_hash = l.content_hash AND e.done_by_id = l.released_by_id)
    UNION SELECT id FROM emergencies WHERE countersigned_by_id = done_by_id`,
  'one person in two reviews of one text': `
    SELECT a.id FROM sign_offs a JOIN sign_offs b ON b.story_id = a.story_id
      AND b.content_hash = a.content_hash AND b.person_id = a.person_id AND b.step <> a.step`,
  'an author who reviewed': `
    SELECT o.id FROM sign_offs o JOIN revisions r ON r.id = o.revision_id
    JOIN stories s ON s.id = o.story_id
    WHERE o.person_id IN (r.author_id, s.author_id)
      OR EXISTS (SELECT 1 FROM revisions e WHERE e.story_id = o.story_id AND e.number <= r.number
        AND e.author_id = o.person_id AND e.reason <> '更正')`,
  'a 补审 by somebody who had a hand in the text': `
    SELECT t.id FROM late_reviews t WHERE t.done_by_id IN (
      SELECT person_id FROM sign_offs o
      WHERE o.story_id = t.story_id AND o.content_hash = t.content_hash)`,
  'a withdrawal by one person without an alert': `
    SELECT w.story_id FROM withdrawals w
    WHERE NOT EXISTS (SELECT 1 FROM withdrawal_requests q WHERE q.story_id = w.story_id
        AND q.outcome = 'confirmed' AND q.closed_by_id <> q.requested_by_id)
      AND NOT EXISTS (SELECT 1 FROM withdrawal_requests q JOIN revisions r
        ON r.story_id = w.story_id AND r.source_id = q.source_id
        WHERE q.outcome = 'confirmed' AND q.closed_by_id <> q.requested_by_id
          AND q.closed_at = w.withdrawn_at)
      AND NOT EXISTS (SELECT 1 FROM emergencies e WHERE e.story_id = w.story_id
        AND e.kind = 'withdrawal')`,
  'a state that says another thing than what readers have': `
    SELECT s.id FROM stories s LEFT JOIN published p ON p.story_id = s.id
    LEFT JOIN withdrawals w ON w.story_id = s.id LEFT JOIN schedules d ON d.story_id = s.id
    WHERE (s.state = 'draft' AND p.story_id IS NOT NULL)
      OR (s.state = 'published' AND p.story_id IS NULL)
      OR (s.state = 'withdrawn') <> (w.story_id IS NOT NULL)
      OR (s.state = 'withdrawn' AND p.story_id IS NOT NULL)
      OR (s.state = 'scheduled') <> (d.story_id IS NOT NULL)`,
  'a schedule of another text than was released last': `
    SELECT d.story_id FROM schedules d JOIN releases l ON l.id = d.release_id
    WHERE l.round <> (
      SELECT max(round) FROM submissions m WHERE m.story_id = d.story_id)`,
}

/** The names of what is wrong in a store, with the first rows; empty where nothing is. */
export function faultsIn(connection: Database.Database): string[] {
  return Object.entries(faults).flatMap(([name, sql]) => {
    const rows = rowsOf(connection, sql)
    return rows.length > 0 ? [`${name}: ${JSON.stringify(rows.slice(0, 3))}`] : []
  })
}

/** Revisions whose hash is not that of their content, and 快讯 that are too long. */
export function falseHashes(connection: Database.Database): number[] {
  return rowsOf(connection, 'SELECT * FROM revisions').flatMap((row) => {
    const content = JSON.parse(String(row['content'])) as StoryContent
    const isLong = content.isBrief && [...plainText(content.body)].length > 140
    const isTrue = contentHash(content, Number(row['source_id'])) === row['content_hash']
    return isTrue && !isLong ? [] : [Number(row['id'])]
  })
}

/** The first entry of the log that does not follow from the one before; null where the chain holds. */
export function brokenAt(connection: Database.Database): number | null {
  let [number, hash] = [0, '']
  const rows = rowsOf(connection, 'SELECT * FROM log ORDER BY number')
  for (const row of rows) {
    const entry = {
      number: Number(row['number']),
      at: Number(row['at']),
      actorId: String(row['actor_id']),
      actorName: String(row['actor_name']),
      action: String(row['action']),
      subject: String(row['subject']),
      details: JSON.parse(String(row['details'])) as Record<string, unknown>,
    }
    if (entry.number !== number + 1 || row['hash'] !== entryHash(entry, hash)) return number + 1
    number = entry.number
    hash = String(row['hash'])
  }
  return null
}

/** What readers have of each story, to the byte. */
export const readersRows = (connection: Database.Database): Map<number, string> =>
  new Map(
    rowsOf(connection, 'SELECT * FROM published').map((row) => [
      Number(row['story_id']),
      JSON.stringify(row),
    ]),
  )
