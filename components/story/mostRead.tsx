import type { RankedStory } from '#newsroom/mostRead/published.ts'
import { SectionHead } from '../page/sectionHead.tsx'
import { StoryLink } from './storyLink.tsx'

type Props = { day: RankedStory[]; week: RankedStory[] }

/**
 * 热榜 of 24 hours and of 7 days. The tabs are radio buttons that the style sheet follows; without
 * `:has` both lists show. Nothing where nothing has been counted yet.
 */
export function MostRead({ day, week }: Props) {
  if (day.length === 0 && week.length === 0) return null
  return (
    <section className="most-read" data-hue="bingcheng">
      <SectionHead title="冰城热榜">
        <fieldset className="tabs">
          <legend className="sr-only">统计时段</legend>
          <input type="radio" name="window" id="window-day" defaultChecked className="sr-only" />
          <label htmlFor="window-day">24小时</label>
          <input type="radio" name="window" id="window-week" className="sr-only" />
          <label htmlFor="window-week">7天</label>
        </fieldset>
      </SectionHead>
      <Ranks stories={day} className="of-day" />
      <Ranks stories={week} className="of-week" />
      <p className="set-[0.875rem]/[1.375rem] mt-3 text-meta">
        按阅读次数排列，同一读者一小时内计一次。
      </p>
    </section>
  )
}

function Ranks({ stories, className }: { stories: RankedStory[]; className: string }) {
  return (
    <ol className={`ranks headlines ${className}`}>
      {stories.map((story) => (
        <li key={story.id}>
          <span className="song">{story.rank}</span>
          <StoryLink story={story} isShort />
          <small>{changeOf(story)}</small>
        </li>
      ))}
    </ol>
  )
}

/** 升 2 · 降 1 · 平 · 新: in words, for who cannot tell arrows or colours apart. */
function changeOf({ rank, previousRank }: RankedStory): string {
  if (previousRank === null) return '新'
  if (previousRank === rank) return '平'
  return previousRank > rank ? `升 ${previousRank - rank}` : `降 ${rank - previousRank}`
}
