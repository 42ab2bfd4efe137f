import { finished } from 'node:stream/promises'
import { RewritingStream } from 'parse5-html-rewriting-stream'
import { PrintFault } from './fault.ts'
import { openElements } from './openElements.ts'
import { settledAttributes } from './pruned.ts'
import { openShortClasses } from './shortClasses.ts'
import type { Stylesheets } from './stylesheets.ts'

/** A page that needs nothing but itself: no framework script, its style inside it. */
export type Document = {
  /** The HTML before and after the place in the head where the headline face is named. */
  beforeFace: string
  afterFace: string
  /** The text of everything set in the headline face (class `song`), as often as it stands there. */
  faceText: string
}

/** A start tag as the tokenizer reports it; the package does not export the name. */
type StartTag = { tagName: string; selfClosing: boolean; attrs: { name: string; value: string }[] }

const keptScript = 'application/ld+json'

/**
 * Makes a rendered page a document: the framework's scripts, their preloads and all comments go, each
 * stylesheet link becomes a style element with what the page uses of that file. The HTML standard's own tokenizer
 * reads the page, so that a script ends where a browser would end it. Names of utilities become short
 * ones. All else stays as it was sent.
 *
 * Throws PrintFault where the page is not whole (a pending boundary, a script without an end, no
 * head) or would not look and act under the site's policy as it should (a `style` or `on…` attribute).
 */
export async function makeDocument(html: string, stylesheet: Stylesheets): Promise<Document> {
  const reader = new RewritingStream()
  const beforeFace: string[] = []
  const afterFace: string[] = []
  const face: string[] = []
  const classes = new Set<string>()
  /** Written when the whole page has been seen: only then its classes are known. */
  const styles: (() => void)[] = []
  const short = openShortClasses()
  const inFace = openElements<StartTag>((tag) => classesOf(tag).includes('song'))
  let written = beforeFace
  let isDropping = false

  reader.on('doctype', (_, raw) => written.push(raw))
  reader.on('comment', ({ text }) => {
    if (/^\$[?!~]/.test(text)) throw new PrintFault('a part of the page was not rendered in time')
  })
  reader.on('startTag', (tag, raw) => {
    if (isDropping) throw new PrintFault(`<${tag.tagName}> stands in a script`)
    refuseBlocked(tag)
    inFace.start(tag)
    const names = classesOf(tag)
    for (const name of names) classes.add(name)
    for (const { name, value } of tag.attrs)
      if (settledAttributes.some((each) => each === name)) classes.add(`${name}=${value}`)
    if (tag.tagName === 'script' && attributeOf(tag, 'type') !== keptScript) isDropping = true
    else if (isStylesheet(tag)) addStyle(attributeOf(tag, 'href') ?? '')
    else if (!isPreload(tag)) written.push(short.inTag(raw, names))
  })
  reader.on('endTag', ({ tagName }, raw) => {
    inFace.end(tagName)
    if (tagName === 'head') written = afterFace
    if (isDropping && tagName === 'script') isDropping = false
    else written.push(raw)
  })
  reader.on('text', ({ text }, raw) => {
    if (isDropping) return
    if (inFace.isOpen()) face.push(text)
    written.push(raw)
  })

  function addStyle(href: string) {
    const [part, place] = [written, written.push('') - 1]
    styles.push(() => {
      part[place] = `<style>${short.inStyle(stylesheet(href, classes))}</style>`
    })
  }

  reader.end(html)
  await finished(reader)
  if (isDropping) throw new PrintFault('a script of the page has no end')
  if (afterFace.length === 0) throw new PrintFault('the page has no head')
  for (const write of styles) write()
  return { beforeFace: beforeFace.join(''), afterFace: afterFace.join(''), faceText: face.join('') }
}

const attributeOf = ({ attrs }: StartTag, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value

function refuseBlocked(tag: StartTag): void {
  const blocked = tag.attrs.find(({ name }) => name === 'style' || name.startsWith('on'))
  if (blocked)
    throw new PrintFault(`<${tag.tagName}> has ${blocked.name}="…", which the policy blocks`)
  if (tag.tagName === 'template' && /^[BP]:/.test(attributeOf(tag, 'id') ?? ''))
    throw new PrintFault('a part of the page was not rendered in time')
}

const classesOf = (tag: StartTag): string[] =>
  attributeOf(tag, 'class')?.split(/\s+/).filter(Boolean) ?? []

const isStylesheet = (tag: StartTag): boolean =>
  tag.tagName === 'link' && attributeOf(tag, 'rel') === 'stylesheet'

/** The framework's preloads; a face's stays. */
const isPreload = (tag: StartTag): boolean =>
  tag.tagName === 'link' &&
  ['preload', 'modulepreload'].includes(attributeOf(tag, 'rel') ?? '') &&
  attributeOf(tag, 'as') !== 'font'
