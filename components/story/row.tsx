import type { StoryLine } from '#newsroom/stories/published.ts'
import { Cover } from './cover.tsx'
import { Meta } from './meta.tsx'
import { StoryLink } from './storyLink.tsx'

/** A row of the stream: headline, dek, meta, and a picture where the rhythm asks for one. */
export function Row({ story, hasPicture }: { story: StoryLine; hasPicture: boolean }) {
  return (
    <article className="row flex justify-between gap-7 border-b border-hairline py-4 md:last:border-b-0 md:pt-5 md:pb-[18px]">
      <div className="min-w-0">
        <h3 className="song set-[1.1875rem]/[1.75rem] font-bold md:set-[1.375rem]/[1.9375rem]">
          <StoryLink story={story} />
        </h3>
        <p className="set-[1rem]/[1.6875rem] mt-1 text-ink-2 text-pretty max-md:hidden">
          {story.summary}
        </p>
        <div className="mt-2">
          <Meta story={story} source="wide" />
        </div>
      </div>
      {hasPicture && (
        <Cover
          cover={{ hue: story.hue, storyId: story.id, salt: story.coverSalt, detail: 'S' }}
          className="h-[86px]! w-[114px]! shrink-0 object-cover md:h-[116px]! md:w-[174px]!"
        />
      )}
    </article>
  )
}

/** A brief row: one line, its meta on the right. */
export function BriefRow({ story }: { story: StoryLine }) {
  return (
    <article className="row gap-6 border-b border-hairline py-4 md:last:border-b-0 md:flex md:items-baseline md:justify-between md:pt-[15px] md:pb-3.5">
      <h3 className="song set-[1.1875rem]/[1.75rem] font-bold md:set-[1.125rem]/[1.6875rem]">
        <StoryLink story={story} />
      </h3>
      <div className="mt-2 shrink-0 md:mt-0">
        <Meta story={story} />
      </div>
    </article>
  )
}
