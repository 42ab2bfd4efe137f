'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { clockOf } from '#lib/zh/date.ts'
import { blockText } from '#newsroom/stories/compare/blockText.ts'
import type { Choice } from '#newsroom/stories/compare/merge.ts'
import type { StoryConflict } from '#newsroom/stories/compare/mergeStory.ts'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'
import { contentFields } from '#newsroom/stories/fieldNames.ts'
import { Button } from '../button.tsx'
import { Sheet } from '../editor/sheet.tsx'
import { originNames } from './originNames.ts'
import type { SaveState } from './saving.ts'

type Props = {
  conflict: SaveState & { kind: 'conflict' }
  /** Names of channels and sources by their ids. */
  nameOf: (field: string, id: number) => string
  onSettle: (choices: Choice[]) => void
}

/** Places that two people changed at once: both texts, and which of them shall stay. */
export function MergeSheet({ conflict: { theirs, merged }, nameOf, onSettle }: Props) {
  const { conflicts } = merged
  const [choices, setChoices] = useState<Choice[]>(() =>
    conflicts.map(({ place }) => (place === 'body' ? 'both' : 'mine')),
  )
  const { saved } = theirs
  const places = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // On what is chosen, not on the first choice: whoever types on changes nothing by it
    places.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [])
  const title = saved
    ? `${saved.byName}同时改了${conflicts.length}处`
    : `有${conflicts.length}处不一样`
  return (
    // It closes only by a decision: neither text may go by a slip
    <Sheet title={title} onClose={() => undefined}>
      <p className="mb-4">
        {saved && `${saved.byName}在${clockOf(saved.at)}保存过。`}
        其他地方已经自动合好。下面这些地方两份文字不同，请选择留哪一份。两份都会各存成一版，没有选的以后还能找回来。
      </p>
      <ol ref={places} className="grid gap-5">
        {conflicts.map((conflict, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a conflict has no identity but its place
          <li key={at}>
            <Place
              conflict={conflict}
              nameOf={nameOf}
              choice={choices[at] ?? 'mine'}
              onChoose={(choice) => setChoices(choices.with(at, choice))}
            />
          </li>
        ))}
      </ol>
      <p className="choices">
        <Button kind="primary" className="primary" onClick={() => onSettle(choices)}>
          合并
        </Button>
      </p>
    </Sheet>
  )
}

type PlaceProps = {
  conflict: StoryConflict
  nameOf: Props['nameOf']
  choice: Choice
  onChoose: (choice: Choice) => void
}

function Place({ conflict, nameOf, choice, onChoose }: PlaceProps) {
  const name = useId()
  const isMeta = conflict.place === 'meta'
  const sides: [Choice, string, string][] = [
    ['mine', '留我的', wordsOf(conflict, 'mine', nameOf)],
    ['theirs', '留对方的', wordsOf(conflict, 'theirs', nameOf)],
    ...(isMeta ? [] : ([['both', '两份都留', '']] as [Choice, string, string][])),
  ]
  return (
    <fieldset className="grid gap-2">
      <legend className="font-bold">
        {conflict.place === 'body' ? '正文' : (contentFields[conflict.field] ?? '稿件信息')}
      </legend>
      {sides.map(([value, label, words]) => (
        <label key={value} className="merge-side">
          <input
            type="radio"
            name={name}
            checked={choice === value}
            onChange={() => onChoose(value)}
          />
          <span>
            <b>{label}</b>
            {words !== '' && <span className="block whitespace-pre-wrap">{words}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function wordsOf(
  conflict: StoryConflict,
  side: 'mine' | 'theirs',
  nameOf: Props['nameOf'],
): string {
  if (conflict.place === 'field') return conflict[side] || '（空）'
  if (conflict.place === 'body') return blocksText(conflict[side])
  const value = conflict[side]
  if (typeof value === 'boolean') return value ? '是' : '不是'
  if (typeof value === 'number') return nameOf(conflict.field, value)
  if (Array.isArray(value)) return value.join('\n') || '（空）'
  if (typeof value === 'object') return Object.values(value).join('\n')
  return conflict.field === 'origin' ? originNames[value as never] : value || '（空）'
}

const blocksText = (blocks: DraftBlock[]): string =>
  blocks.length === 0
    ? '（删去了这一段）'
    : blocks
        .map((block) => (block.kind === 'divider' ? '——' : blockText(block) || '（空段）'))
        .join('\n')
