import { finished } from 'node:stream/promises'
import { RewritingStream } from 'parse5-html-rewriting-stream'
import { PrintFault } from './fault.ts'

/** A page that needs nothing but itself: no framework script, its style inside it. */
export type Document = {
  /** The HTML before and after the place in the head where the headline face is named. */
  beforeFace: string
  afterFace: string
  /** The text of everything set in the headline face (class `song`), as often as it stands there. */
  faceText: string
}

/** Where the head's end was. A NUL cannot stand in HTML, so no page's text can be taken for it. */
const headEnd = '\0head\0'

const keptScript = new Set(['application/ld+json'])

/**
 * Makes a rendered page a document: the framework's scripts, their preloads and all comments go, each
 * stylesheet link becomes a style element with that file's text. The HTML standard's own tokenizer
 * reads the page, so that a script ends where a browser would end it.
 *
 * Throws PrintFault where the page is not whole (a pending boundary) or would not look as it should
 * under the site's policy (a `style` attribute).
 */
export async function makeDocument(
  html: string,
  stylesheet: (href: string) => string,
): Promise<Document> {
  const rewriter = new RewritingStream()
  const face: string[] = []
  let depthInFace = 0
  let isDropping = false

  rewriter.on('comment', ({ text }) => {
    if (/^\$[?!~]/.test(text)) throw new PrintFault('a part of the page was not rendered in time')
  })
  rewriter.on('startTag', (tag, raw) => {
    const attribute = (name: string) => tag.attrs.find((each) => each.name === name)?.value
    if (attribute('style') !== undefined)
      throw new PrintFault(`<${tag.tagName}> has a style attribute, which the policy blocks`)
    if (tag.tagName === 'template' && /^[BP]:/.test(attribute('id') ?? ''))
      throw new PrintFault('a part of the page was not rendered in time')
    if (tag.tagName === 'script' && !keptScript.has(attribute('type') ?? '')) {
      isDropping = true
      return
    }
    if (tag.tagName === 'link') {
      const linked = replacedLink(attribute, stylesheet)
      rewriter.emitRaw(linked ?? raw)
      return
    }
    const isOpen = !tag.selfClosing && !voidElements.has(tag.tagName)
    if (depthInFace > 0 && isOpen) depthInFace += 1
    else if (isOpen && attribute('class')?.split(' ').includes('song')) depthInFace = 1
    rewriter.emitRaw(raw)
  })
  rewriter.on('endTag', (tag, raw) => {
    if (tag.tagName === 'script' && isDropping) {
      isDropping = false
      return
    }
    if (depthInFace > 0) depthInFace -= 1
    rewriter.emitRaw(tag.tagName === 'head' ? headEnd + raw : raw)
  })
  rewriter.on('text', ({ text }, raw) => {
    if (isDropping) return
    if (depthInFace > 0) face.push(text)
    rewriter.emitRaw(raw)
  })

  const written: string[] = []
  rewriter.on('data', (part: string) => written.push(part))
  rewriter.end(html)
  await finished(rewriter)
  const [beforeFace, afterFace, ...rest] = written.join('').split(headEnd)
  if (beforeFace === undefined || afterFace === undefined || rest.length > 0)
    throw new PrintFault('the page has no head')
  return { beforeFace, afterFace, faceText: face.join('') }
}

const voidElements = new Set(['br', 'hr', 'img', 'input', 'meta', 'source', 'wbr', 'link', 'col'])

/** What stands for a link: '' for a script's preload, the style for a stylesheet, null as it is. */
function replacedLink(
  attribute: (name: string) => string | undefined,
  stylesheet: (href: string) => string,
): string | null {
  const rel = attribute('rel')
  if ((rel === 'preload' || rel === 'modulepreload') && attribute('as') !== 'font') return ''
  if (rel !== 'stylesheet') return null
  return `<style>${stylesheet(attribute('href') ?? '')}</style>`
}
