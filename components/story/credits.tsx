import { Fragment, type ReactNode } from 'react'
import { listHref } from '#newsroom/addresses.ts'
import type { PublishedStory } from '#newsroom/stories/published.ts'

/** 稿源 作者 编辑 责编 校对 and the story's number, as a list of terms. */
export function Credits({ story }: { story: PublishedStory }) {
  const { bylines, editor, dutyEditor, proofreader } = story.content.credits
  const rows: [term: string, value: ReactNode, isWide?: boolean][] = [
    ['稿源', story.sourceName, true],
    ['作者', bylines.length > 0 && <Authors story={story} />, true],
    ['编辑', editor],
    ['责编', dutyEditor],
    ['校对', proofreader],
    ['版次', story.content.printPage],
    ['稿号', storyNumber(story)],
  ]
  return (
    <dl className="grid set-[1rem]/[1.875rem] md:grid-cols-2">
      {rows.map(
        ([term, value, isWide]) =>
          value && (
            <div key={term} className={`flex gap-3.5 ${isWide ? 'md:col-span-2' : ''}`}>
              <dt className="w-14 shrink-0 text-meta md:w-auto">{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** 稿号: `BC-20180514-1`, the day and the number of the address. */
const storyNumber = ({ day, id }: PublishedStory): string => `BC-${day.replaceAll('-', '')}-${id}`

/** Each author's name as the link to what they wrote; in a preview only the names. */
function Authors({ story }: { story: PublishedStory }) {
  return story.content.credits.bylines.map((name, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice
    <Fragment key={at}>
      {at > 0 && '　'}
      {isListed(story) ? <a href={listHref('author', name)}>{name}</a> : name}
    </Fragment>
  ))
}

/** A draft stands in no list yet. */
const isListed = ({ sourceId }: PublishedStory): boolean => sourceId !== null

export function Tags({ story }: { story: PublishedStory }) {
  const { tags } = story.content
  if (tags.length === 0) return null
  return (
    <ul aria-label="标签" className="flex flex-wrap gap-3">
      {tags.map((tag) => (
        <li key={tag} className="rounded-control border border-hairline set-[0.9375rem]/[1.5rem]">
          {isListed(story) ? (
            <a href={listHref('tag', tag)} className="block px-3.5 py-[5px]">
              {tag}
            </a>
          ) : (
            <span className="block px-3.5 py-[5px]">{tag}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
