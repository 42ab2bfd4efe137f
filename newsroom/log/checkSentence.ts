import { dateTimeOf, dayOf, daysBetween } from '#lib/zh/date.ts'
import type { ChainResult } from './check.ts'
import { latestOfAction } from './entries.ts'

/** The last check of the chain, as a sentence; `isSound` is null where there has been none. */
export type LastCheck = { isSound: boolean | null; sentence: string; days: number | null }

/** A check this many days old is brought up on the desk's start page. */
export const oldCheck = 7

/** What the latest check found, who made it and when, as of `now`. */
export async function lastLogCheck(now: number): Promise<LastCheck> {
  const entry = await latestOfAction('checkLog')
  if (!entry) return { isSound: null, days: null, sentence: '审计记录还没有核对过。' }
  const result = entry.details as unknown as ChainResult
  const by = `${entry.actorName}在${dateTimeOf(entry.at)}核对`
  return {
    isSound: result.brokenAt === null,
    days: daysBetween(dayOf(entry.at), dayOf(now)),
    sentence: `${by}：${chainSentence(result)}`,
  }
}

/** What a check found, for people. */
const chainSentence = ({ entries, brokenAt }: ChainResult): string =>
  brokenAt === null
    ? `${entries}条记录全部相符，没有一条被改过、删过或插入。`
    : `第${brokenAt}条记录对不上：它或它前面的内容被改过、删过或插入。请保护现场，用备份核对，并报告总编。`
