import { dayOf } from '#lib/zh/date.ts'

/** What somebody decided about a 稿源. Whether it may be used on a day depends on its validity too. */
export const sourceStatuses = ['active', 'frozen', 'removed'] as const
export type SourceStatus = (typeof sourceStatuses)[number]

export const sourceStatusNames: Readonly<Record<SourceStatus, string>> = {
  active: '有效',
  frozen: '冻结',
  removed: '移除',
}

/** Where a 稿源 stands on a day: only from one that is `valid` a story may come. */
export type Standing = 'valid' | 'early' | 'expired' | 'frozen' | 'removed'

export const standingNames: Readonly<Record<Standing, string>> = {
  valid: '有效',
  early: '未到有效期',
  expired: '已过有效期',
  frozen: '冻结',
  removed: '移除',
}

export type Validity = { status: SourceStatus; validFrom: string | null; validUntil: string | null }

/**
 * Where a source stands at a moment (ms UTC), by the day in Harbin; both days of its validity count. A
 * trigger on `releases` holds the same line.
 */
export function standingOf({ status, validFrom, validUntil }: Validity, at: number): Standing {
  if (status !== 'active') return status
  const day = dayOf(at)
  if (validFrom !== null && day < validFrom) return 'early'
  return validUntil !== null && day > validUntil ? 'expired' : 'valid'
}
