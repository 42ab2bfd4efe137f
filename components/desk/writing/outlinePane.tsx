import { bodyLength } from '#newsroom/stories/draft/lengths.ts'
import { outline } from '#newsroom/stories/draft/outline.ts'
import type { DraftBody } from '#newsroom/stories/draft/shape.ts'

/** 大纲: the parts of the text and their lengths. */
export function OutlinePane({ body }: { body: DraftBody }) {
  return (
    <section className="ruled pt-3" aria-label="大纲">
      <h2 className="part-head">
        大纲<span className="figures">{bodyLength(body).length}字</span>
      </h2>
      <ol className="mt-2 border-l-2 border-l-hairline pl-3 empty:hidden">
        {outline(body).map(({ title, level, at, length }) => (
          <li key={at} className={`flex justify-between gap-3 py-1 ${level === 2 ? 'pl-4' : ''}`}>
            <span className="truncate">{title}</span>
            <span className="text-meta figures">{length}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
