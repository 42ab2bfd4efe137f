import { type HeadlineList, listNames } from '#newsroom/front/lists.ts'
import type { Candidate, DeskSlot } from '#newsroom/front/onDesk.ts'
import { Button } from '../button.tsx'
import { When } from '../when.tsx'
import { atEnd, type Command } from './commands.ts'
import { CommandButton, Handle } from './slotRow.tsx'

type Props = {
  candidates: Candidate[]
  query: string
  slots: DeskSlot[]
  lists: readonly HeadlineList[]
  today: string
  onCommand: (command: Command) => void
}

/** 候选稿: live stories to put into slots, newest first, or found by words of their title. */
export function Candidates({ candidates, query, slots, lists, today, onCommand }: Props) {
  return (
    <section aria-label="候选稿" className="front-pane">
      <h2 className="pane-head">
        候选稿 <span>已发布 {candidates.length}篇</span>
      </h2>
      <div className="flex gap-2 px-4 py-3">
        <input
          name="q"
          type="search"
          key={query}
          defaultValue={query}
          maxLength={60}
          aria-label="稿件里的字词"
          placeholder="搜标题"
          className="input"
        />
        <Button type="submit" name="command" value="search" className="flex-none whitespace-nowrap">
          查找
        </Button>
      </div>
      {candidates.length === 0 && (
        <p className="px-4 py-3 text-ink-2">没有找到。请换几个字，或清空后再查找。</p>
      )}
      <ul>
        {candidates.map((story) => {
          const isUsed = slots.some(({ storyId }) => storyId === story.storyId)
          return (
            <li key={story.storyId} className="candidate" data-used={isUsed || undefined}>
              <Handle
                id={`story ${story.storyId}`}
                title={story.title}
                data={{ title: story.title, storyId: story.storyId }}
              />
              <details>
                <summary>
                  <span className="song">{story.title}</span>
                  <span className="flex gap-3 whitespace-nowrap set-[0.9375rem]/[1.5rem] text-ink-2">
                    <span data-hue={story.hue} className="hue font-bold">
                      {story.channelName}
                    </span>
                    <When at={story.publishedAt} today={today} />
                    {isUsed && <span>已在版面上</span>}
                  </span>
                </summary>
                <div className="slot-tools">
                  {lists.map((list) => (
                    <CommandButton
                      key={list}
                      command={{ verb: 'add', storyId: story.storyId, list, at: atEnd }}
                      onCommand={onCommand}
                      about={story.title}
                    >
                      {`放到${listNames[list]}`}
                    </CommandButton>
                  ))}
                </div>
              </details>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
