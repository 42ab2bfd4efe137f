import { readStore } from '#db/client.ts'
import { published } from '#db/schema.ts'
import { createRandom } from '#lib/covers/random.ts'
import { orThrow } from '#lib/result.ts'
import { foldText, segmentsOf } from '#lib/zh/segments.ts'
import { searchedTexts } from '#newsroom/search/columns.ts'
import { expressionOf } from '#newsroom/search/expression.ts'
import { vocabulary } from '#newsroom/search/look.ts'
import { parseQuery } from '#newsroom/search/parseQuery.ts'
import { rangeOf, windowOf } from '#newsroom/search/window.ts'
import { plainText } from '#newsroom/stories/content.ts'

/**
 * `npm run bench:recall`: substrings of headlines and bodies, drawn at random from the store of DATA_DIR,
 * against the truth: every story whose folded text holds the folded substring. Ends with 1 where recall
 * or precision is not 1.
 */
const asked = 1_000
const random = createRandom('recall')
const whole = (below: number): number => Math.floor(random.unit() * below)

const rows = await readStore().select().from(published)
const stories = rows.map(({ storyId, title, content, sourceName }) => {
  const texts = searchedTexts(content)
  const all = foldText([texts.title, texts.lead, texts.body, texts.byline, sourceName].join('\n'))
  return { storyId, title, body: plainText(content.body), all }
})
console.log(`${stories.length} stories`)

const { words } = await vocabulary()
const sums = { truth: 0, found: 0, right: 0, queries: 0 }
for (let at = 0; at < asked; at += 1) {
  const substring = draw()
  if (!foldText(substring)) continue
  const query = orThrow(parseQuery(`"${substring}"`))
  const found = new Set(
    windowOf(expressionOf(query, words), rangeOf(null), 1e9).map(({ storyId }) => storyId),
  )
  const folded = foldText(substring)
  const truth = stories.filter(({ all }) => all.includes(folded))
  const right = truth.filter(({ storyId }) => found.has(storyId)).length
  if (right < truth.length || right < found.size) console.log(`not the same: ${substring}`)
  sums.truth += truth.length
  sums.found += found.size
  sums.right += right
  sums.queries += 1
}
const recall = sums.right / sums.truth
const precision = sums.right / sums.found
console.log(`${sums.queries} substrings, ${sums.truth} true matches`)
console.log(`recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`)
if (recall < 1 || precision < 1) process.exitCode = 1

/** One to eight characters of a stretch without punctuation. */
function draw(): string {
  const story = stories[whole(stories.length)]
  const text = (at: number) => (at % 3 === 0 ? story?.title : story?.body) ?? ''
  const source = text(whole(3))
  const segments = segmentsOf(source)
  const { from = [], to = [] } = segments[whole(segments.length)] ?? {}
  const first = whole(from.length)
  const last = Math.min(from.length, first + 1 + whole(8)) - 1
  return source.slice(from[first], to[last])
}
