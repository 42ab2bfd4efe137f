import type { ReactNode } from 'react'
import { storyPath } from '#newsroom/addresses.ts'
import type { CorrectionEntry } from '#newsroom/corrections/published.ts'
import type { PublishedStory } from '#newsroom/stories/published.ts'
import { Body } from './body.tsx'
import { Credits, Tags } from './credits.tsx'
import { CorrectionBox, KeyPoints, ModifiedNotice, ReprintNotice } from './notices.tsx'
import { QrCode } from './qrCode.tsx'

type Props = {
  story: PublishedStory
  corrections: CorrectionEntry[]
  /** The site's domain, for the address that a print carries. */
  domain: string
  children: ReactNode
}

/** The text column: corrections, 要点, body, credits, what a reprint must name, the way onward. */
export function StoryText({ story, corrections, domain, children }: Props) {
  return (
    <div className="story-text">
      {corrections.map((correction, at) => (
        <CorrectionBox key={correction.id} correction={correction} place={at + 1} />
      ))}
      <KeyPoints points={story.content.keyPoints} />
      <Body blocks={story.content.body} owner={{ hue: story.hue, storyId: story.id }} />
      <footer className="grid gap-5">
        <div className="endmark">
          <img src="/brand/mark.svg" alt="" width={12} height={30} loading="lazy" />
        </div>
        {story.modifiedAt && <ModifiedNotice at={story.modifiedAt} />}
        <Credits story={story} />
        <div className="flex flex-wrap items-center justify-between gap-4 border-t border-hairline pt-4 no-print">
          <Tags story={story} />
          <a href="/contact" className="underlined py-2">
            发现差错？告诉我们
          </a>
        </div>
        {story.isDemo && (
          <p className="border-t border-hairline pt-4 set-[0.875rem]/[1.5rem] text-meta">
            演示稿：本文为演示站点而写，不是新闻报道。
          </p>
        )}
        <ReprintNotice story={story} />
        <div className="print-only set-[0.875rem]/[1.5rem]">
          本文地址：{domain}
          {storyPath(story)}
          <QrCode story={story} />
        </div>
        {children}
      </footer>
    </div>
  )
}
