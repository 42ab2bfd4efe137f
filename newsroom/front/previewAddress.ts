import { isSlug } from '../slug.ts'
import { type HeadlineList, headlineLists } from './lists.ts'
import type { Slot } from './slots.ts'
import type { Unsaved } from './unsaved.ts'

export const frontPreviewPath = '/admin/preview/front'

const letters: Readonly<Record<HeadlineList, string>> = {
  lead: 'l',
  topStories: 't',
  local: 'c',
  national: 'n',
}
const minute = 60_000

/**
 * Where a page is drawn with an arrangement that nobody has published: the arrangement is the address,
 * `?page=front&slots=l12.t3~sgh2tc~`, times in minutes (base 36). Nothing is kept of it.
 */
export function previewPath(page: string, slots: readonly Slot[]): string {
  const time = (at: number | null) => (at === null ? '' : Math.floor(at / minute).toString(36))
  const parts = slots.map(({ list, storyId, startsAt, endsAt }) => {
    const times = startsAt === null && endsAt === null ? '' : `~${time(startsAt)}~${time(endsAt)}`
    return `${letters[list]}${storyId}${times}`
  })
  return `${frontPreviewPath}?page=${page}&slots=${parts.join('.')}`
}

/** Reads what `previewPath` wrote; null for anything else. */
export function readPreview(query: URLSearchParams): Unsaved | null {
  const page = query.get('page') ?? ''
  if (page !== 'front' && !isSlug(page)) return null
  const parts = (query.get('slots') ?? '').split('.').filter(Boolean)
  const slots = parts.map(readSlot)
  return slots.every((slot) => slot !== null) ? { page, slots } : null
}

function readSlot(text: string): Slot | null {
  const [, letter, id, start, end] =
    /^([a-z])([1-9]\d{0,11})(?:~([0-9a-z]{0,7})~([0-9a-z]{0,7}))?$/.exec(text) ?? []
  const list = headlineLists.find((each) => letters[each] === letter)
  if (!list) return null
  const time = (given: string | undefined) => (given ? Number.parseInt(given, 36) * minute : null)
  return { list, storyId: Number(id), startsAt: time(start), endsAt: time(end) }
}
