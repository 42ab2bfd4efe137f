import type { StoryContent } from './content.ts'
import type { StoryDraft } from './draft/storyDraft.ts'

/** Strings of a story that are not words on its page. */
const silent = new Set(['kind', 'origin', 'href', 'url', 'tags'])

/**
 * A story's content with every text that a reader reads replaced by what `change` answers for it:
 * headline fields, credits and all parts of all blocks. The result has yet to pass `storyContent`.
 */
export function mapWords(
  content: StoryContent | StoryDraft,
  change: (text: string) => string,
): unknown {
  const map = (value: unknown, key: string): unknown => {
    if (silent.has(key)) return value
    if (typeof value === 'string') return change(value)
    if (Array.isArray(value)) return value.map((item: unknown) => map(item, key))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, map(part, name)]))
  }
  return map(content, '')
}
