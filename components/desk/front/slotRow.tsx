import { useDraggable, useDroppable } from '@dnd-kit/core'
import { GripVertical } from 'lucide-react'
import { headlineLength } from '#lib/zh/length.ts'
import { type HeadlineList, listNames } from '#newsroom/front/lists.ts'
import type { DeskSlot } from '#newsroom/front/onDesk.ts'
import { Button } from '../button.tsx'
import { atEnd, type Command, commandText, keyOf } from './commands.ts'
import { fieldOfTime } from './frontState.ts'

type Props = {
  slot: DeskSlot
  /** Its place in its list, from 0, and how many there are. */
  at: number
  count: number
  lists: readonly HeadlineList[]
  /** Shown, waiting or over, in words; empty where it is simply shown. */
  standing: string
  onCommand: (command: Command) => void
  onTime: (key: string, name: 'startsAt' | 'endsAt', text: string) => void
}

/**
 * A slot: a handle to drag it by, and under its title every move as a button. The buttons send the form
 * where there is no script.
 */
export function SlotRow({ slot, at, count, lists, standing, onCommand, onTime }: Props) {
  const key = keyOf(slot)
  const drop = useDroppable({ id: `slot ${key}`, data: { list: slot.list, at } })
  const move = (command: Command, name: string) => (
    <CommandButton command={command} onCommand={onCommand} about={slot.title}>
      {name}
    </CommandButton>
  )
  return (
    <li ref={drop.setNodeRef} className="slot" data-over={drop.isOver || undefined}>
      <Handle id={`slot ${key}`} title={slot.title} data={{ title: slot.title, key }} />
      <span className="song slot-number">{at + 1}</span>
      <details>
        <summary>
          <span className="song">{slot.shortTitle || slot.title}</span>
          {standing && <span className="slot-standing">{standing}</span>}
          <span className="slot-length">{headlineLength(slot.shortTitle)}字</span>
        </summary>
        <div className="slot-tools">
          {at > 0 && move({ verb: 'up', key }, '上移')}
          {at < count - 1 && move({ verb: 'down', key }, '下移')}
          {lists
            .filter((list) => list !== slot.list)
            .map((list) => (
              <span key={list}>
                {move({ verb: 'place', key, list, at: atEnd }, `移到${listNames[list]}`)}
              </span>
            ))}
          <CommandButton
            command={{ verb: 'off', key }}
            onCommand={onCommand}
            about={slot.title}
            kind="danger"
          >
            撤下
          </CommandButton>
          <div className="slot-times">
            <TimeField slot={slot} name="startsAt" label="开始" onTime={onTime} />
            <TimeField slot={slot} name="endsAt" label="结束" onTime={onTime} />
          </div>
        </div>
      </details>
      {drop.isOver && (
        <span className="slot-target" aria-hidden="true">
          放在这里：{listNames[slot.list]}第{at + 1}条
        </span>
      )}
    </li>
  )
}

type TimeProps = {
  slot: DeskSlot
  name: 'startsAt' | 'endsAt'
  label: string
  onTime: Props['onTime']
}

function TimeField({ slot, name, label, onTime }: TimeProps) {
  const key = keyOf(slot)
  return (
    <label className="slot-time">
      {label}
      <input
        type="datetime-local"
        name={`${name} ${key}`}
        value={fieldOfTime(slot[name])}
        onChange={({ target }) => onTime(key, name, target.value)}
        aria-label={`${label}时间：${slot.title}`}
        className="input"
      />
    </label>
  )
}

/** The grip by which something is dragged, with the pointer or the keyboard. */
export function Handle({ id, title, data }: { id: string; title: string; data: object }) {
  const { attributes, listeners, setNodeRef } = useDraggable({
    id,
    data: data as Record<string, unknown>,
    attributes: { roleDescription: '可拖动的稿件' },
  })
  return (
    <button
      type="button"
      ref={setNodeRef}
      {...attributes}
      {...listeners}
      aria-label={`拖动：${title}`}
      className="handle"
    >
      <GripVertical size={18} aria-hidden="true" />
    </button>
  )
}

type CommandProps = {
  command: Command
  onCommand: (command: Command) => void
  /** The story that it moves, for who hears the button by itself. */
  about: string
  kind?: 'plain' | 'danger'
  children: string
}

export function CommandButton({
  command,
  onCommand,
  about,
  kind = 'plain',
  children,
}: CommandProps) {
  return (
    <Button
      type="submit"
      name="command"
      value={commandText(command)}
      kind={kind}
      isSmall
      aria-label={`${children}：${about}`}
      onClick={(event) => {
        event.preventDefault()
        onCommand(command)
      }}
    >
      {children}
    </Button>
  )
}
