import type { Channel } from '#newsroom/channels/published.ts'
import { type ListFilter, longestText, storyListPath } from '#newsroom/stories/listFilter.ts'
import { Button, ButtonLink } from '../button.tsx'
import { OnlyMine } from './onlyMine.tsx'

export const filterForm = 'story-filters'

/** The search field of the page's head; it belongs to the form below. */
export function SearchField({ text }: { text: string | undefined }) {
  return (
    <input
      form={filterForm}
      id="q"
      name="q"
      type="search"
      defaultValue={text}
      maxLength={longestText}
      placeholder="标题、正文、作者，或按 / 键"
      aria-label="稿件里的字词"
      aria-keyshortcuts="/"
      className="input !w-72"
      data-list-search
    />
  )
}

type Props = {
  filter: ListFilter
  channels: Channel[]
  /** Null where one sees their own stories only. */
  authors: { id: string; name: string }[] | null
  /** How many there are, where that is known. */
  count: { number: number; isCeiling: boolean }
}

/** What the list is narrowed to: a form that sends its fields as the list's address. */
export function Filters({ filter, channels, authors, count }: Props) {
  const isNarrowed = Object.keys(filter).some((name) => name !== 'state' && name !== 'only')
  const { state, only, text } = filter
  const stranger = filter.author && !authors?.some(({ id }) => id === filter.author)
  return (
    <search aria-label="筛选稿件">
      <form
        id={filterForm}
        method="get"
        action={storyListPath()}
        className="flex min-h-14 flex-wrap items-center gap-x-2.5 gap-y-2 px-6 py-2"
      >
        {state && <input type="hidden" name="state" value={state} />}
        {only && only !== 'mine' && <input type="hidden" name="only" value={only} />}
        <Choice name="channel" label="频道" all="全部频道" value={filter.channel}>
          {channels.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Choice>
        {authors && (
          <Choice name="author" label="作者" all="全部作者" value={filter.author}>
            {authors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {stranger && <option value={filter.author}>{filter.author}</option>}
          </Choice>
        )}
        <DayField name="from" label="从" value={filter.from} />
        <DayField name="to" label="到" value={filter.to} />
        <Button type="submit" isSmall>
          筛选
        </Button>
        {isNarrowed && (
          <ButtonLink
            isSmall
            href={storyListPath({ ...(state && { state }), ...(only && { only }) })}
          >
            清除筛选
          </ButtonLink>
        )}
        {(!only || only === 'mine') && <OnlyMine isOn={only === 'mine'} />}
        <p className="ml-auto flex gap-4 set-[0.9375rem]/[1.5rem] text-ink-2">
          <span>{only ? '按时限排列' : '按更新排列'}</span>
          {(only || text) && (
            <span className="figures">
              共{count.number}
              {count.isCeiling && '+'}篇
            </span>
          )}
        </p>
      </form>
    </search>
  )
}

type ChoiceProps = {
  name: string
  label: string
  /** The first option, which narrows nothing. */
  all: string
  value: string | undefined
  children: React.ReactNode
}

function Choice({ name, label, all, value, children }: ChoiceProps) {
  return (
    <label className="filter">
      <span className="sr-only">{label}</span>
      <select key={value} name={name} defaultValue={value ?? ''} className="input">
        <option value="">{all}</option>
        {children}
      </select>
    </label>
  )
}

function DayField({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <label className="filter">
      <span>{label}</span>
      <input
        key={value}
        type="date"
        name={name}
        min="1900-01-01"
        max="2199-12-31"
        defaultValue={value}
        className="input"
      />
    </label>
  )
}
