import { cache } from 'react'
import { type Look, lookFor } from '#newsroom/stories/board/look.ts'
import { deskActor } from './session.ts'

/** What waits for the person of this request; null for who sees no stories. Read once a request. */
export const deskLook = cache(
  async (): Promise<Look | null> => lookFor(await deskActor(), Date.now()),
)
