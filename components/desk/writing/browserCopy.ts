import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { BrowserCopy } from './saving.ts'

/** What one window had not confirmed. `person`: whose words they are. */
export type KeptCopy = BrowserCopy & {
  storyId: number
  window: string
  person: string
  /** ms UTC. */
  at: number
}

interface Shelf extends DBSchema {
  copies: { key: [number, string]; value: KeptCopy; indexes: { story: number } }
}

let shelf: Promise<IDBPDatabase<Shelf>> | undefined

const open = (): Promise<IDBPDatabase<Shelf>> => {
  shelf ??= openDB<Shelf>('bcxw-desk', 1, {
    upgrade: (base) => {
      const copies = base.createObjectStore('copies', { keyPath: ['storyId', 'window'] })
      copies.createIndex('story', 'storyId')
    },
  })
  return shelf
}

export type Owner = { storyId: number; window: string; person: string }

/**
 * Keeps a window's copy in the browser's own store. Writes follow one another, and only the newest
 * of those that wait is written. `onFault`: the browser refuses to keep anything.
 */
export function openKeeper(owner: Owner, onFault: () => void) {
  let wanted: { copy: BrowserCopy | null } | null = null
  let writing: Promise<void> | null = null
  async function write(): Promise<void> {
    while (wanted) {
      const { copy } = wanted
      wanted = null
      await put(owner, copy).catch(onFault)
    }
    writing = null
  }
  return {
    keep(copy: BrowserCopy | null): void {
      wanted = { copy }
      writing ??= write()
    },
    /** Resolves when what was given is on the disk. */
    done: async (): Promise<void> => {
      await writing
    },
  }
}

async function put(owner: Owner, copy: BrowserCopy | null): Promise<void> {
  const base = await open()
  if (!copy) return base.delete('copies', [owner.storyId, owner.window])
  const { storyId, window, person } = owner
  // What was typed must be on the disk when the machine loses its power
  const writing = base.transaction('copies', 'readwrite', { durability: 'strict' })
  await writing.store.put({ ...copy, storyId, window, person, at: Date.now() })
  await writing.done
}

/** Holds the name of a window as long as it is open, so that others know its copy is in use. */
export function holdWindow(name: string): () => void {
  const closing = new AbortController()
  void navigator.locks
    ?.request(
      `bcxw-${name}`,
      () => new Promise<void>((end) => closing.signal.addEventListener('abort', () => end())),
    )
    .catch(() => undefined)
  return () => closing.abort()
}

/** Copies of a person's windows that are open no more, the oldest first. */
export async function leftCopies(storyId: number, person: string): Promise<KeptCopy[]> {
  const all = await (await open()).getAllFromIndex('copies', 'story', storyId)
  const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name ?? '') ?? [])
  return all
    .filter((copy) => copy.person === person && !held.has(`bcxw-${copy.window}`))
    .sort((a, b) => a.at - b.at)
}

export async function dropCopy({ storyId, window }: KeptCopy): Promise<void> {
  await (await open()).delete('copies', [storyId, window])
}
