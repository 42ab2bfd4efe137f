'use client'

import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useActionState, useEffect, useState } from 'react'
import { headlineLists, listsOf } from '#newsroom/front/lists.ts'
import type { DeskSlot } from '#newsroom/front/onDesk.ts'
import { faultsOf, type Slot } from '#newsroom/front/slots.ts'
import { useAnnounce } from '../announcer.tsx'
import { Candidates } from './candidates.tsx'
import { type Command, countChanges, doCommand, keyOf } from './commands.ts'
import {
  announcements,
  collisions,
  type Dragged,
  instructions,
  nextPlace,
  type Target,
} from './dragging.ts'
import { type FrontAction, type FrontState, timeOfField } from './frontState.ts'
import { PreviewPane } from './previewPane.tsx'
import { PublishBar } from './publishBar.tsx'
import { SlotList } from './slotList.tsx'

export type ArrangerProps = {
  page: string
  name: string
  /** The version that is live and was looked at. */
  base: number
  /** 上次发布 13:40 周岚 */
  about: string
  live: DeskSlot[]
  initial: FrontState
  action: FrontAction
  /** ms UTC: what is shown, waits or is over. */
  now: number
  /** The site's day, whose times stand without it. */
  today: string
}

/**
 * The arrangement of a page while it is being made: nothing of it is live before it is published. With
 * script each change is made here and seen in the preview; without, the form's buttons do the same.
 */
export function Arranger(props: ArrangerProps) {
  const { page, name, base, about, live, initial, action, now, today } = props
  const [state, send] = useActionState(action, initial)
  const [slots, setSlots] = useState(state.slots)
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const announce = useAnnounce()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextPlace }),
  )
  const changes = countChanges(live, slots)
  useEffect(() => {
    if (state.said) announce(state.said)
  }, [state, announce])
  useWarning(changes > 0)

  function onCommand(command: Command) {
    const { slots: next, said } = doCommand(slots, command, state.candidates)
    setSlots(next)
    announce(said)
  }
  function onTime(key: string, field: 'startsAt' | 'endsAt', text: string) {
    setSlots(
      slots.map((slot) => (keyOf(slot) === key ? { ...slot, [field]: timeOfField(text) } : slot)),
    )
  }
  function onDragEnd({ active, over }: DragEndEvent) {
    setDragged(null)
    const target = over?.data.current as Target | undefined
    const { key, storyId } = active.data.current as Dragged
    if (!target) return
    if (key) onCommand({ verb: 'place', key, ...target })
    else if (storyId) onCommand({ verb: 'add', storyId, ...target })
  }
  return (
    <form id="arrangement" action={send}>
      {/* What Enter in a field sends: nothing is published by a slip of the hand */}
      <button type="submit" name="command" value="search" hidden aria-hidden="true" tabIndex={-1} />
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="newest" value={state.newest ?? ''} />
      <input type="hidden" name="slots" value={JSON.stringify(slots.map(bare))} />
      <PublishBar
        page={page}
        name={name}
        about={about}
        changes={changes}
        faults={[state.fault, ...faultsOf(page, slots, now).map(({ sentence }) => sentence)]}
        isStale={state.newest !== null}
      />
      <DndContext
        id="front"
        sensors={sensors}
        collisionDetection={collisions}
        accessibility={{ announcements, screenReaderInstructions: instructions }}
        onDragStart={({ active }) => setDragged(active.data.current as Dragged)}
        onDragCancel={() => setDragged(null)}
        onDragEnd={onDragEnd}
      >
        <div className="front-panes">
          <Candidates
            candidates={state.candidates}
            query={state.query}
            slots={slots}
            lists={listsOf(page)}
            today={today}
            onCommand={onCommand}
          />
          <section aria-label="版位" className="front-pane">
            <h2 className="pane-head">
              版位 <span>拖动，或展开后用按钮移动</span>
            </h2>
            <div className="px-4 pb-6">
              {headlineLists
                .filter((list) => listsOf(page).includes(list))
                .map((list) => (
                  <SlotList key={list} {...{ list, page, slots, now, onCommand, onTime }} />
                ))}
            </div>
          </section>
          <PreviewPane page={page} name={name} slots={slots} />
        </div>
        <DragOverlay dropAnimation={null}>
          {dragged && <div className="drag-ghost song">{dragged.title}</div>}
        </DragOverlay>
      </DndContext>
    </form>
  )
}

const bare = ({ list, storyId, startsAt, endsAt }: Slot): Slot => ({
  list,
  storyId,
  startsAt,
  endsAt,
})

/** The browser asks before it throws changes away. */
function useWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isDirty])
}
