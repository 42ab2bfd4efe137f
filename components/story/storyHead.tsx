import { dateTimeOf } from '#lib/zh/date.ts'
import { headlineLength, readingMinutes } from '#lib/zh/length.ts'
import type { PublishedStory } from '#newsroom/stories/published.ts'
import { Time } from './meta.tsx'
import { PrintButton } from './printButton.tsx'
import { ShareSheet } from './shareSheet.tsx'
import { SizeSwitch } from './sizeSwitch.tsx'
import { Words } from './words.tsx'

/** 引题, 主题, 副题, and the bar under them: source, time, how long it takes, letter size. */
export function StoryHead({ story }: { story: PublishedStory }) {
  const { kicker, subtitle } = story.content
  return (
    <header className="pt-2 md:pt-5">
      {kicker && (
        <p className="song-light set-[1.0625rem]/[2rem] kicker lg:set-[1.375rem]/[2rem]">
          {kicker}
        </p>
      )}
      <h1 className={`song ${titleSize(story.title)}`}>
        <Words text={story.title} />
      </h1>
      {subtitle && (
        <p className="song-light set-[1.25rem]/[1.9375rem] mt-1 lg:set-[1.5625rem]/[2.375rem]">
          <Words text={subtitle} />
        </p>
      )}
      <div className="ruled mt-6 border-b border-b-hairline py-2.5 md:flex md:min-h-[57px] md:items-center md:justify-between md:py-1 lg:mt-[34px]">
        <p className="meta dateline set-[0.9375rem]/[1.5rem] py-2">
          <span className="text-link">
            {story.sourceId === null ? (
              story.sourceName
            ) : (
              <a href={`/source/${story.sourceId}`} className="inline-block">
                {story.sourceName}
              </a>
            )}
          </span>
          <Time at={story.publishedAt}>{dateTimeOf(story.publishedAt)}</Time>
          <span>约{readingMinutes(story.wordCount)}分钟读完</span>
          {story.isDemo && <span>演示稿</span>}
        </p>
        <div className="flex shrink-0 items-center justify-between gap-x-8">
          <SizeSwitch />
          <PrintButton />
          <ShareSheet story={story} />
        </div>
      </div>
    </header>
  )
}

/** 60 px for up to 18 字, smaller for more, so that no headline takes more than three lines. */
function titleSize(title: string): string {
  const length = headlineLength(title)
  if (length <= 18) return 'set-[2.375rem]/[3.0625rem] lg:set-[3.75rem]/[4.875rem]'
  if (length <= 30) return 'set-[2rem]/[2.6875rem] lg:set-[2.875rem]/[3.875rem]'
  return 'set-[1.75rem]/[2.375rem] lg:set-[2.375rem]/[3.25rem]'
}
