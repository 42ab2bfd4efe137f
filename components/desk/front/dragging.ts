import {
  type Announcements,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  pointerWithin,
} from '@dnd-kit/core'
import { type HeadlineList, headlineLists, listNames } from '#newsroom/front/lists.ts'

/** What is dragged, and over what; ids are `slot lead:12`, `story 12`, `list lead`. */
export type Dragged = { title: string; key?: string; storyId?: number }
export type Target = { list: HeadlineList; at: number }

/** The pointer must stand in a place; by keyboard the place counts whose corner is nearest. */
export const collisions: CollisionDetection = (given) =>
  given.pointerCoordinates ? pointerWithin(given) : nearestCorner(given)

/** By the upper left corner alone: what is carried may be larger than any place. */
const nearestCorner: CollisionDetection = ({
  collisionRect,
  droppableContainers,
  droppableRects,
}) =>
  droppableContainers
    .flatMap((droppableContainer) => {
      const { id } = droppableContainer
      const rect = droppableRects.get(id)
      const value = rect && distance(rect, collisionRect)
      return value === undefined ? [] : [{ id, data: { droppableContainer, value } }]
    })
    .sort((a, b) => a.data.value - b.data.value)

const steps = {
  ArrowUp: { axis: 'top', sign: -1 },
  ArrowDown: { axis: 'top', sign: 1 },
  ArrowLeft: { axis: 'left', sign: -1 },
  ArrowRight: { axis: 'left', sign: 1 },
} as const

/** An arrow key carries to the nearest place in its direction. */
export const nextPlace: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = steps[event.code as keyof typeof steps]
  if (!step) return undefined
  event.preventDefault()
  const { x, y } = currentCoordinates
  const here = { top: y, left: x }
  const places = [...context.droppableRects.values()]
    .filter((rect) => (rect[step.axis] - here[step.axis]) * step.sign > 4)
    .sort((a, b) => distance(a, here) - distance(b, here))
  const [next] = places
  return next && { x: next.left, y: next.top }
}

type Point = { top: number; left: number }
const distance = (a: Point, b: Point) => Math.hypot(a.left - b.left, a.top - b.top)

const nameOf = (data: unknown): string => (data as Dragged | undefined)?.title ?? ''
function placeName(data: unknown): string {
  const target = data as Target | undefined
  if (!target || !headlineLists.includes(target.list)) return ''
  return `${listNames[target.list]}第${target.at + 1}条`
}

/** What a screen reader says while something is dragged. */
export const announcements: Announcements = {
  onDragStart: ({ active }) => `拿起了“${nameOf(active.data.current)}”。`,
  onDragOver: ({ active, over }) =>
    over
      ? `“${nameOf(active.data.current)}”在${placeName(over.data.current)}上方。`
      : `“${nameOf(active.data.current)}”不在任何版位上。`,
  onDragEnd: ({ active, over }) =>
    over
      ? `“${nameOf(active.data.current)}”放到了${placeName(over.data.current)}。`
      : `“${nameOf(active.data.current)}”放回原处。`,
  onDragCancel: ({ active }) => `没有移动“${nameOf(active.data.current)}”。`,
}

export const instructions = {
  draggable:
    '按空格键或回车键拿起，用方向键选版位，再按空格键或回车键放下，按 Esc 取消。也可以用下面的按钮移动。',
}
