import type { PublishedStory } from '#newsroom/stories/published.ts'

/** 稿源 作者 编辑 责编 校对 and the story's number, as a list of terms. */
export function Credits({ story }: { story: PublishedStory }) {
  const { bylines, editor, dutyEditor, proofreader } = story.content.credits
  const rows: [term: string, value: string | undefined, isWide?: boolean][] = [
    ['稿源', story.sourceName, true],
    ['作者', bylines.join('　'), true],
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

export function Tags({ tags }: { tags: string[] }) {
  if (tags.length === 0) return null
  return (
    <ul aria-label="标签" className="flex flex-wrap gap-3">
      {tags.map((tag) => (
        <li
          key={tag}
          className="rounded-control border border-hairline px-3.5 py-[5px] set-[0.9375rem]/[1.5rem]"
        >
          {tag}
        </li>
      ))}
    </ul>
  )
}
