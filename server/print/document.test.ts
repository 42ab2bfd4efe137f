import fc from 'fast-check'
import { createElement as h, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { makeDocument } from './document.ts'

const sheet = (href: string) => `/*${href}*/`

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`

async function printed(html: string): Promise<string> {
  const { beforeFace, afterFace } = await makeDocument(html, sheet)
  return beforeFace + afterFace
}

describe('A document', () => {
  it('has the page’s own text and none of the framework’s scripts, preloads and comments', async () => {
    const html = page(
      '<link rel="stylesheet" href="/a.css" data-precedence="next"/>' +
        '<link rel="preload" as="script" href="/x.js"/><link rel="modulepreload" href="/y.js"/>' +
        '<script src="/x.js" async=""></script><title>冰城</title>',
      '<!--$--><h1>冰<!-- -->城</h1><!--/$--><script>self.__next_f.push([1,"<\\/script>"])</script>',
    )
    expect(await printed(html)).toBe(
      page('<style>/*/a.css*/</style><title>冰城</title>', '<h1>冰城</h1>'),
    )
  })

  it('keeps links and preloads that readers need', async () => {
    const head =
      '<link rel="icon" href="/favicon.svg"/><link rel="canonical" href="/"/>' +
      '<link rel="preload" as="font" href="/f.woff2" crossorigin=""/>'
    expect(await printed(page(head, ''))).toBe(page(head, ''))
  })

  it('keeps JSON-LD as it stands', async () => {
    const data = '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>'
    expect(await printed(page(data, data))).toBe(page(data, data))
  })

  it('ends a script where a browser ends it', async () => {
    const escaped = '<script><!--<script>1</script>2--></script>'
    expect(await printed(page('', `<p>前</p>${escaped}<p>后</p>`))).toBe(
      page('', '<p>前</p><p>后</p>'),
    )
  })

  it('names the place before the end of its head, whatever its text says', async () => {
    const { beforeFace, afterFace } = await makeDocument(
      page('<title>\0head\0 &lt;/head></title>', '\0head\0</head>'),
      sheet,
    )
    expect(beforeFace).toMatch(/<title>\0head\0 &lt;\/head><\/title>$/)
    expect(afterFace).toMatch(/^<\/head><body>\0head\0/)
  })

  it.each([
    ['a pending boundary', page('', '<!--$?--><template id="B:0"></template><!--/$-->')],
    ['a boundary that failed', page('', '<!--$!--><p></p><!--/$-->')],
    ['a boundary left to the browser', page('', '<!--$~--><p></p><!--/$-->')],
    ['a hole by its template alone', page('', '<template id="P:1"></template>')],
    ['a style attribute', page('', '<p style="color:red">红</p>')],
    ['a handler attribute', page('', '<p onclick="alert(1)">按</p>')],
    ['a script without an end', page('', '<script>alert(1)')],
    ['a script that closes itself in SVG', page('', '<svg><script/><a>1</a></svg>')],
    ['no head', '<html><body>只有一半</body></html>'],
    ['an end in its head', '<!DOCTYPE html><html><head><title>一半</title>'],
    ['nothing at all', ''],
  ])('is refused for a page with %s', async (_, html) => {
    await expect(makeDocument(html, sheet)).rejects.toHaveProperty('name', 'PrintFault')
  })

  it('is refused where a stylesheet is not of the build', async () => {
    const unknown = () => {
      throw new Error('not a stylesheet of this build')
    }
    await expect(
      makeDocument(page('<link rel="stylesheet" href="/a"/>', ''), unknown),
    ).rejects.toThrow('not a stylesheet')
  })
})

describe('The headline face of a document', () => {
  it.each([
    ['<h1 class="big song">冰<wbr/>城<b>新<i>闻</i></b></h1><p>正文</p>', '冰城新闻'],
    ['<h2 class="song">头<span class="song">条</span>要闻</h2>其他', '头条要闻'],
    ['<div class="song"><br/><img src="a"/>一<hr/></div>二', '一'],
    ['<div class="song">一<svg viewBox="0 0 1 1"><path d=""/><g/></svg>二</div>三', '一二'],
    ['<ul class="song"><li>一<li>二</ul>三', '一二'],
    ['<p class="songs song-2">不是</p><p>class="song"</p>', ''],
    ['<h1 class="song">&lt;A&amp;B&gt;&quot;</h1>', '<A&B>"'],
    ['<h1 class="song">甲<script>乙</script>丙<!-- 丁 --></h1>', '甲丙'],
  ])('has the characters set in it: %s', async (body, expected) => {
    expect((await makeDocument(page('', body), sheet)).faceText).toBe(expected)
  })
})

/** What an editor, an import or an attacker may put into a title. */
const nasty = [
  '</script>',
  '<script>alert(1)</script>',
  '<!--<script>',
  '-->',
  ']]>',
  '</head>',
  '</title>',
  '<b class="song">',
  '&amp;',
  '&lt',
  '"\'`',
  '\0',
  '\0head\0',
  '\r\n',
  '\u2028',
  '\ud800',
  '😀',
  '冰城',
  ' style="x" ',
  '$?',
]
const words = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

/** A story as Next would send it, with the framework's things or without. */
function story(title: string, body: string, framework: ReactNode): string {
  const headline = h('h1', { className: 'song' }, title, h('wbr'), h('b', null, body))
  const head = h('head', null, h('title', null, title), framework)
  const text = h('main', { title, 'data-text': body }, headline, h('p', null, body))
  return `<!DOCTYPE html>${renderToString(
    h('html', { lang: 'zh-CN' }, head, h('body', null, text, framework)),
  )}`
}

const frameworkScript = h('script', {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: this is what Next itself writes
  dangerouslySetInnerHTML: { __html: 'self.__next_f.push([1,"\\u003c/script>"])' },
})

describe('Whatever titles and bodies hold', () => {
  it('a document shows the same text and has no script', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, async (title, body) => {
        const bare = story(title, body, null).replaceAll('<!-- -->', '')
        const document = await printed(story(title, body, frameworkScript))
        expect(document).toBe(bare)
        expect(document).not.toMatch(/<script/i)
      }),
      { numRuns: 500 },
    )
  })

  it('its face has just the headline’s characters, as a browser reads them', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, async (title, body) => {
        const { faceText } = await makeDocument(story(title, body, frameworkScript), sheet)
        const read = (title + body).replace(/\r\n?/g, '\n').replaceAll('\0', '')
        expect(faceText.replaceAll('\0', '').replaceAll('\ufffd', '')).toBe(
          read.replaceAll('\ufffd', ''),
        )
      }),
      { numRuns: 500 },
    )
  })
})
