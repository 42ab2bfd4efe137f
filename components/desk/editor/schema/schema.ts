import { Dots, Lead, Link } from './marks.ts'
import * as slots from './slots.ts'
import * as table from './table.ts'
import * as text from './textBlocks.ts'

/**
 * Exactly the blocks of a news story (`newsroom/stories/content.ts`) as Tiptap nodes and marks. What
 * is not here cannot be typed, pasted or dropped.
 */
export const storyNodes = [
  ...Object.values(text).filter((node) => typeof node !== 'string'),
  ...Object.values(slots),
  ...Object.values(table),
  Link,
  Dots,
  Lead,
]
