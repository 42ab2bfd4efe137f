import Database from 'better-sqlite3'

/**
 * An editor in another process: writes one version after another of a correction and of its story's
 * headline, both in one transaction, so that a page which shows two versions was mixed.
 */
export function openEditor(file: string) {
  const store = new Database(file, { timeout: 5_000 })
  // This editor writes past the review, as fast as it can: what is looked at is the readers' side
  store.exec('DROP TRIGGER IF EXISTS published_update_needs_release')
  const steps = [
    "UPDATE corrections SET note = '改动' || @version || '号。' WHERE id = 1",
    `UPDATE published SET title = '改动' || @version || '号', short_title = '改动' || @version || '号',
     content = json_set(content, '$.title', '改动' || @version || '号',
       '$.shortTitle', '改动' || @version || '号') WHERE story_id = 1`,
  ].map((step) => store.prepare(step))
  let version = 0
  const write = () => {
    store.exec('BEGIN IMMEDIATE')
    for (const step of steps) step.run({ version: String(version) })
    store.exec('COMMIT')
  }
  return {
    /** The number of the last version that is in the store. */
    version: () => version,
    publish() {
      version += 1
      write()
      return version
    },
    close: () => store.close(),
  }
}

/** Every version that a page shows, each once. Line-break hints within a headline are passed over. */
export const versionsIn = (html: string): number[] => [
  ...new Set(
    [
      ...html
        .replaceAll('<wbr/>', '')
        .replaceAll('<wbr>', '')
        .matchAll(/改动(\d+)号/g),
    ].map(([, version]) => Number(version)),
  ),
]

/** Pages that show the story's headline or its correction or both. */
export const changingPages = ['/', '/bcxw', '/bcxw/2018-05-14/1', '/corrections']
