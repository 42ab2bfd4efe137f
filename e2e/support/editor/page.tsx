import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { DifferenceView } from '#components/desk/diff.tsx'
import { StoryEditor } from '#components/desk/editor/storyEditor.tsx'
import { coverPath } from '#newsroom/addresses.ts'
import { difference } from '#newsroom/stories/compare/difference.ts'
import type { Draft } from '#newsroom/stories/draft/shape.ts'
import { cleanMarkup } from '#newsroom/stories/paste/clean.ts'
import { fromDom } from '#newsroom/stories/paste/markup.ts'
import type { Bench } from './bench.ts'

/** The editor alone on a page, for the tests; the desk puts it between its own panes. */
const bench: Bench = {
  changes: [],
  clean: (html) => cleanMarkup(fromDom(new DOMParser().parseFromString(html, 'text/html').body)),
  start: () => {},
}
Object.assign(window, { bench })

const blank: Draft = {
  kicker: '',
  title: '',
  subtitle: '',
  shortTitle: '',
  summary: '',
  body: [{ kind: 'paragraph', text: [] }],
}

function Page() {
  const [start, setStart] = useState({ draft: blank, key: 0 })
  const [now, setNow] = useState(blank)
  bench.start = (draft) => {
    bench.changes = []
    setStart(({ key }) => ({ draft, key: key + 1 }))
    setNow(draft)
  }
  return (
    <main data-start={start.key}>
      <h1>稿件</h1>
      <StoryEditor
        key={start.key}
        draft={start.draft}
        coverOf={(salt) => coverPath({ hue: 'bingcheng', storyId: 12, salt, detail: 'L' })}
        onChange={(draft, { isComposing }) => {
          bench.changes.push({ draft, isComposing })
          if (!isComposing) setNow(draft)
        }}
      />
      <section aria-label="与开始时相比">
        <DifferenceView difference={difference(start.draft, now)} />
      </section>
    </main>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Page />)
