import { headlineLength } from '#lib/zh/length.ts'
import { storyPath } from '#newsroom/addresses.ts'
import type { PublishedStory, StoryLine } from '#newsroom/stories/published.ts'
import { Cover } from './cover.tsx'
import { Meta } from './meta.tsx'
import { StoryLink } from './storyLink.tsx'
import { TopStories } from './topStories.tsx'
import { Words } from './words.tsx'

type Props = {
  lead: PublishedStory
  topStories: StoryLine[]
  /** Two stories that belong to the lead. */
  companions: StoryLine[]
}

/** 通栏头条: the headline across the page; under it what it says, its picture, and 要闻. */
export function LeadStory({ lead, topStories, companions }: Props) {
  return (
    <section aria-label="头条" className="lead grid pt-6 lg:pt-10">
      <LeadHeadline lead={lead} />
      <LeadText lead={lead} companions={companions} />
      <figure className="lead-picture">
        <Cover
          cover={{ hue: lead.hue, storyId: lead.id, salt: lead.coverSalt, detail: 'L' }}
          isFirst
        />
        <figcaption className="mt-2 set-[0.875rem]/[1.375rem] text-meta max-md:hidden">
          题图由稿号生成，非新闻照片。
        </figcaption>
      </figure>
      <TopStories stories={topStories} />
    </section>
  )
}

function LeadHeadline({ lead }: { lead: PublishedStory }) {
  const { kicker, subtitle } = lead.content
  const size =
    headlineLength(lead.title) > 16
      ? 'lg:set-[3.5rem]/[4.625rem]'
      : 'lg:set-[4.125rem]/[5.375rem] xl:set-[4.75rem]/[5.875rem]'
  return (
    <header className="lead-head">
      {kicker && (
        <p className="song-light set-[1rem]/[1.875rem] kicker lg:set-[1.375rem]/[2rem]">{kicker}</p>
      )}
      <h1 className={`song set-[2.25rem]/[2.875rem] ${size}`}>
        <a href={storyPath(lead)}>
          <Words text={lead.title} />
        </a>
      </h1>
      <div className="mt-1 gap-8 lg:flex lg:items-baseline lg:justify-between">
        {subtitle && (
          <p className="song-light set-[1.125rem]/[1.75rem] lg:set-[1.5625rem]/[2.375rem]">
            <Words text={subtitle} />
          </p>
        )}
        <div className="mt-2 shrink-0 lg:ml-auto">
          <Meta story={lead} source="always" />
        </div>
      </div>
    </header>
  )
}

/** The dek, the story's first three figures, and its companions. */
function LeadText({ lead, companions }: { lead: PublishedStory; companions: StoryLine[] }) {
  const figures = lead.content.body.find((block) => block.kind === 'numbers')
  return (
    <div className="lead-text">
      <p className="set-[1.0625rem]/[1.9375rem] text-pretty">{lead.summary}</p>
      {figures && (
        <dl className="mt-4 border-t-2 border-rule">
          {figures.items.slice(0, 3).map(({ value, unit, label }) => (
            <div
              key={label}
              className="flex flex-row-reverse items-baseline justify-between border-b border-hairline pt-1.5 pb-2"
            >
              <dt className="set-[0.875rem]/[1.375rem] text-meta">{label}</dt>
              <dd className="song set-[1.875rem]/[2.5rem] tracking-[-.02em] text-link">
                {value}
                <span className="set-[1rem]/[1.5rem] ml-1.5 tracking-normal">{unit}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {companions.length > 0 && (
        <ul className="shards headlines" data-hue={lead.hue}>
          {companions.map((story) => (
            <li key={story.id}>
              <StoryLink story={story} isShort />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
