import { single } from '#lib/single.ts'
import { connectReader, type Store, withSchema } from './connect.ts'
import { storeFile } from './location.ts'

type Reader = {
  store: Store
  editionNumber: () => number
  version: () => number
  close: () => void
}

const reader = (): Reader =>
  single('reader', () => {
    const connection = connectReader(storeFile())
    const edition = connection.prepare('SELECT number FROM edition WHERE id = 1').pluck()
    return {
      store: withSchema(connection),
      editionNumber: () => edition.get() as number,
      version: () => connection.pragma('data_version', { simple: true }) as number,
      close: () => connection.close(),
    }
  })

/** The store for reading. One connection a process, opened on first use; it cannot write. */
export const readStore = (): Store => reader().store

/** The number of the current edition, read from the file: right in every process at once. ~4 µs. */
export const editionNumber = (): number => reader().editionNumber()

/** The same, for who asks many thousand times a second: the reading itself, found once. */
export const editionReader = (): (() => number) => reader().editionNumber

/** Another number after every commit of anybody: readers' and the desk's. Compare it only with itself. */
export const storeVersion = (): number => reader().version()

/** At shutdown, after the last request. */
export const closeReader = (): void => reader().close()
