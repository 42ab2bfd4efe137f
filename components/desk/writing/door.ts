import { draftDoorPath, lockDoorPath } from '#newsroom/deskAddresses.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import type { LockHolder } from '#newsroom/stories/locks.ts'
import type { Answer, Theirs } from './saving.ts'

/** What the scripts of the desk ask of the server. */

/** An answer that has not come after this long is taken for lost, ms. */
const patience = 10_000

type Save = {
  person: string
  window: string
  version: number
  sequence: number
  draft: StoryDraft
  setAside?: StoryDraft[]
}

export async function sendDraft(storyId: number, save: Save): Promise<Answer> {
  const answer = await ask(draftDoorPath(storyId), 'PUT', save)
  if (!answer) return { kind: 'lost' }
  const { status, body } = answer
  if (status === 200) return { kind: 'saved', ...(body as { version: number; savedAt: number }) }
  if (status === 409) return { kind: 'stale', ...(body as unknown as Theirs) }
  if (status === 401) return { kind: 'signedOut', sentence: body['sentence'] as string }
  const { sentence } = body
  return typeof sentence === 'string' && status < 500
    ? { kind: 'refused', sentence }
    : { kind: 'lost' }
}

/** The text that stands on the server; null where none came. */
export async function fetchDraft(storyId: number): Promise<Theirs | null> {
  const answer = await ask(draftDoorPath(storyId), 'GET')
  return answer?.status === 200 ? (answer.body as unknown as Theirs) : null
}

export type Standing = { holder: LockHolder; version: number }

/** Says that the window is open, or takes the story over; null where no answer came. */
export async function keepLockOpen(
  storyId: number,
  given: { window: string; isTakingOver: boolean },
): Promise<Standing | null> {
  const answer = await ask(lockDoorPath(storyId), 'POST', given)
  return answer?.status === 200 ? (answer.body as unknown as Standing) : null
}

/** The window closes: nobody waits for the answer. */
export function closeLock(storyId: number, window: string): void {
  const init = {
    method: 'DELETE',
    headers: json,
    body: JSON.stringify({ window }),
    keepalive: true,
  }
  void fetch(lockDoorPath(storyId), init).catch(() => undefined)
}

const json = { 'Content-Type': 'application/json' }

async function ask(address: string, method: string, given?: unknown) {
  try {
    const answer = await fetch(address, {
      method,
      signal: AbortSignal.timeout(patience),
      cache: 'no-store',
      ...(given !== undefined && { headers: json, body: JSON.stringify(given) }),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  } catch {
    return null
  }
}
