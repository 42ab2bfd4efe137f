import { isWebAddress } from '#lib/webAddress.ts'
import { dateTimeOf, dayOf, longDate, monthDay, timeOf } from '#lib/zh/date.ts'
import { correctionsPath } from '#newsroom/addresses.ts'
import type { CorrectionEntry } from '#newsroom/corrections/published.ts'
import type { PublishedStory } from '#newsroom/stories/published.ts'
import { Time } from './meta.tsx'

/**
 * 更正, above the text: when, what stood, what should stand, and the way to the ledger. `place` counts
 * those of the story from 1.
 */
export function CorrectionBox({
  correction,
  place,
}: {
  correction: CorrectionEntry
  place: number
}) {
  const { correctedAt, stood, stands, note } = correction
  const day = dayOf(correctedAt)
  const isSameYear = day.slice(0, 4) === correction.day.slice(0, 4)
  return (
    <aside
      // Landmarks of one page have names of their own
      aria-label={place > 1 ? `更正${place}` : '更正'}
      id={`correction-${correction.id}`}
      className="border-l-4 border-amber bg-amber-ground px-5 py-3 set-[1rem]/[1.75rem] max-md:-mx-[15px]"
    >
      <b className="mr-2 text-amber">更正</b>
      <Time at={correctedAt}>
        {isSameYear ? monthDay(day) : longDate(day)}
        {timeOf(correctedAt)}
      </Time>
      <span className="ml-3">
        原文“{stood}”应为“{stands}”。{note}
      </span>
      <a href={correctionsPath()} className="underlined inline-block">
        更正记录
      </a>
    </aside>
  )
}

/** 本文于…修改, on every story whose text changed after it was published. */
export function ModifiedNotice({ at }: { at: number }) {
  return (
    <p className="set-[0.9375rem]/[1.5rem] text-meta">
      本文于<Time at={at}>{dateTimeOf(at)}</Time>修改。
    </p>
  )
}

/** 要点: at most three lines. */
export function KeyPoints({ points }: { points: string[] }) {
  if (points.length === 0) return null
  return (
    <section className="border-t-2 border-brand bg-ice px-[15px] py-4 max-md:-mx-[15px] md:px-6 md:py-5">
      <h2 className="song set-[1.125rem]/[1.75rem] font-bold text-brand">要点</h2>
      <ul className="points set-[1.0625rem]/[1.875rem]">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}

/** The address of the original; one that a browser would not open as a page of the web stays a text. */
function OriginalLink({ url }: { url: string }) {
  if (!isWebAddress(url)) return <span className="break-all">{url}</span>
  return (
    <a className="underlined break-all" href={url} rel="external nofollow noopener">
      {url}
    </a>
  )
}

/** 转载声明, and what a reprint must name. On reprints only. */
export function ReprintNotice({ story }: { story: PublishedStory }) {
  const licence = story.content.reprintLicence
  if (story.origin !== 'reprint' || !licence) return null
  return (
    <section
      aria-label="转载声明"
      className="border-t border-hairline py-4 set-[0.875rem]/[1.5rem] text-meta"
    >
      <p>
        <b className="mr-3 text-ink-2">转载自</b>
        {story.sourceName}，原作者：{licence.author}，原标题：《{licence.title}》，原文：
        <OriginalLink url={licence.url} />
      </p>
      <p className="mt-1">
        <b className="mr-3 text-ink-2">转载声明</b>
        本文由其他媒体首发，刊登在这里是为了让读者多一个了解的渠道，不表示本网认同文中的观点，也不表示本网已核实其内容。
        本网转载不收费用。版权方如不同意刊登，请
        <a className="underlined" href="/contact">
          与我们联系
        </a>
        ，核实后即撤下。
      </p>
    </section>
  )
}
