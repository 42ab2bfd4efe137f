import type { StoryLine } from '#newsroom/stories/published.ts'
import { StoryLink } from './storyLink.tsx'

type Props = {
  stories: StoryLine[]
  /** In the column of the rail, where no hairline stands between. */
  isBeside?: boolean
}

/** 要闻: the first with its summary, the others by headline. */
export function TopStories({ stories, isBeside = false }: Props) {
  if (stories.length === 0) return null
  return (
    <section className={`headlines ${isBeside ? '' : 'top-stories'}`}>
      <h2 className="song set-[1.375rem]/[2.125rem] flex items-center gap-2 md:set-[1.0625rem]/[1.5rem]">
        <span className="tab w-[26px]! bg-season! max-md:hidden" />
        要闻
      </h2>
      <ol>
        {stories.map((story, at) => (
          <li key={story.id} className="border-b border-hairline py-3 last:border-0 md:py-[11px]">
            {at === 0 ? (
              <>
                <h3 className="song set-[1.5625rem]/[2.1875rem] md:set-[1.5rem]/[2.125rem]">
                  <StoryLink story={story} />
                </h3>
                <p className="set-[0.9375rem]/[1.5625rem] mt-1 text-ink-2 text-pretty">
                  {story.summary}
                </p>
              </>
            ) : (
              <h3 className="song set-[1.3125rem]/[1.875rem] font-bold md:set-[1.125rem]/[1.6875rem]">
                <StoryLink story={story} />
              </h3>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
