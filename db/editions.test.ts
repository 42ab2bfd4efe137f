import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { editionNumber } from './client.ts'
import { channels } from './schema.ts'
import { inOtherProcess, looking, useStore } from './testing.ts'
import { transact } from './transact.ts'

const { file } = useStore()
let desk: Database.Database
beforeAll(() => {
  desk = new Database(file)
  desk.exec(`
    INSERT INTO channels VALUES (1, 'bcxw', '冰城', '冰城新闻', '', 'bingcheng', 1, NULL);
    INSERT INTO sources (id, name) VALUES (1, '本报');
    INSERT INTO stories (id, channel_id, state, is_demo, filed_at)
    VALUES (1, 1, 'published', 0, 1), (2, 1, 'published', 0, 1);
    INSERT INTO revisions VALUES (1, 1, 1, 1, '{}', '', '', '', 1, 1), (2, 2, 1, 1, '{}', '', '', '', 1, 1);
    INSERT INTO releases VALUES (1, 1, 1, '', 0, 'archive', '', '', '', 1, NULL);
  `)
  return () => desk.close()
})

const row = "1, 1, 1, '2018-05-14', NULL, '题', '题', '', '', 'paper', 0, 0, 0, 1, '{}'"

/** Per table: a row to add, what to change in it, and which row it is. */
const readerVisible: [table: string, values: string, change: string, where: string][] = [
  ['published', `1, ${row}`, "title = '新题'", 'story_id = 1'],
  ['channels', "9, 'guoji', '国际', '国际', '', 'guonei', 9, NULL", "name = '世界'", 'id = 9'],
  ['headline_slots', "1, 'front', 'lead', 1, 1, NULL, NULL", 'story_id = 2', 'id = 1'],
  ['settings', "'site', '{}', 1, '赵川', 1", 'changed_at = 2', "key = 'site'"],
  ['corrections', "1, 1, 'fact', '误', '正', '说明', 1", "note = '更正'", 'id = 1'],
  ['withdrawals', "1, '原因', 1", "reason = '另因'", 'story_id = 1'],
  ['most_read', "'day', 1, 1, NULL", 'previous_rank = 2', "window = 'day'"],
  ['redirects', "'/old', '/new', 1, 0", "to_path = '/newer'", "from_path = '/old'"],
  ['search_synonyms', "1, '[]', 1", 'changed_at = 2', 'id = 1'],
  [
    'static_pages',
    "'about', '关于', '', '[]', 1, '赵川', 1",
    "title = '关于我们'",
    "slug = 'about'",
  ],
]
const deskOnly: [table: string, write: string][] = [
  ['log', "INSERT INTO log VALUES (1, 1, 'a', '甲', 'fileStory', 'story:1', '{}', '')"],
  ['stories', "INSERT INTO stories VALUES (3, 1, 'draft', 0, 1, 'a', 1, '题', '', 1, NULL, NULL)"],
  ['stories', "UPDATE stories SET state = 'withdrawn' WHERE id = 3"],
  ['stories', 'DELETE FROM stories WHERE id = 3'],
  ['revisions', "INSERT INTO revisions VALUES (3, 1, 2, 1, '{}', '', '', '', 1, 1)"],
  ['revisions', 'DELETE FROM revisions WHERE id = 3'],
  ['reads', 'INSERT INTO reads VALUES (1, 1, 1)'],
  ['reads', 'UPDATE reads SET count = 2'],
  ['reads', 'DELETE FROM reads'],
  ['redirect_hits', 'INSERT INTO redirect_hits SELECT from_path, 1, 1 FROM redirects'],
  ['sources', "INSERT INTO sources (id, name) VALUES (3, '晚报')"],
  ['sources', "UPDATE sources SET name = '晨报' WHERE id = 3"],
  ['sources', 'DELETE FROM sources WHERE id = 3'],
]
/** The desk's own, whoever signs in, writes and arranges: no page of readers reads them. */
const staffTables = [
  'allowed_texts',
  'arrangements',
  'channel_heads',
  'channel_limits',
  'check_overrides',
  'check_reports',
  'credentials',
  'desk_entries',
  'desk_index_due',
  'drafts',
  'emergencies',
  'invitations',
  'late_reviews',
  'listed_names',
  'listed_terms',
  'lists_version',
  'passkeys',
  'people',
  'proofs',
  'relaxations',
  'releases',
  'request_limits',
  'schedules',
  'second_factors',
  'sessions',
  'sign_in_tries',
  'sign_offs',
  'source_overrides',
  'story_authors',
  'story_locks',
  'submissions',
  'verifications',
  'withdrawal_requests',
]

/** By how much the edition rises, as the readers' connection sees it. */
function rise(sql: string): number {
  const before = editionNumber()
  desk.exec(sql)
  return editionNumber() - before
}

describe.each(readerVisible)('A change of %s', (table, values, change, where) => {
  test.each([
    ['a new row', `INSERT INTO ${table} VALUES (${values})`],
    ['a changed row', `UPDATE ${table} SET ${change} WHERE ${where}`],
    ['a removed row', `DELETE FROM ${table} WHERE ${where}`],
  ])('makes a new edition: %s', (_, sql) => {
    expect(rise(sql)).toBe(1)
  })
  test('makes none when it is rolled back', () => {
    expect(rise(`BEGIN; INSERT INTO ${table} VALUES (${values}); ROLLBACK`)).toBe(0)
  })
})

test('The front’s clock makes a new edition when it moves on', () => {
  expect(rise('UPDATE front_clock SET at = at + 1')).toBe(1)
})

test('A search index that is whole again makes a new edition, a slice of it none', () => {
  expect(rise('UPDATE search_index SET reached_at = 5 WHERE id = 1')).toBe(0)
  expect(rise('UPDATE search_index SET version = version + 1 WHERE id = 1')).toBe(1)
})

test.each(deskOnly)('A write that readers cannot see makes no edition: %s', (_, sql) => {
  expect(rise(sql)).toBe(0)
})

test('Every table is known either as visible to readers or as the desk’s own', () => {
  const sql =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> '__drizzle_migrations'"
  const tables = looking(file, (connection) => connection.prepare(sql).pluck().all())
  const covered = [...readerVisible, ...deskOnly].map(([table]) => table)
  // Written with a story's row only
  const besidePublished = ['tags', 'sources', 'authors', 'days'].map((of) => `published_${of}`)
  // edition is the number itself; front_clock has one row, which is only ever updated, as has
  // search_index; search_entries and search_words change with their story's row
  const single = ['edition', 'front_clock', 'sqlite_sequence', 'search_index', 'search_entries']
  const known = tables.filter((name) => !/^(search|desk)_words/.test(String(name)))
  const others = [...besidePublished, ...single, ...staffTables]
  expect(new Set(known)).toEqual(new Set([...covered, ...others]))
})

test('Another process sees the new edition in the moment of the commit', async () => {
  const read = `
    import Database from 'better-sqlite3'
    const edition = new Database(process.argv[1]).prepare('SELECT number FROM edition').pluck()
    process.stdout.write(String(edition.get()))`
  const before = editionNumber()
  expect(rise("UPDATE channels SET position = position WHERE slug = 'bcxw'")).toBe(1)
  expect(await inOtherProcess(read, file)).toBe(String(before + 1))
})

test('Readers do not see the edition of a transaction that is still open', async () => {
  const before = editionNumber()
  await transact(async (tx) => {
    await tx.update(channels).set({ position: 2 })
    expect(editionNumber()).toBe(before)
  })
  expect(editionNumber()).toBe(before + 1)
})

test.each([
  ['UPDATE revisions SET content = content', 'a revision is never changed'],
  ["UPDATE log SET action = 'nothing'", 'the log is append-only'],
  ['DELETE FROM log', 'the log is append-only'],
])('What is written once stays as it is: %s is refused', (sql, said) => {
  expect(() => desk.exec(sql)).toThrow(said)
})
