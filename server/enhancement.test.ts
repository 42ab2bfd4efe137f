import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstLine, keptAt } from '#enhance/firstLine.ts'
import { openEnhancement } from './enhancement.ts'

describe('The tags of a page', () => {
  let build: string
  beforeAll(async () => {
    build = await mkdtemp(join(tmpdir(), 'enhancement-'))
  })
  afterAll(() => rm(build, { recursive: true }))

  it('An operator who forgot the build is told so', async () => {
    await expect(openEnhancement(build)).rejects.toThrow('npm run build')
  })

  it('A page names the script of its build, to run after the page is parsed', async () => {
    const name = 'enhance-0123456789abcdef.js'
    await mkdir(join(build, 'enhance'))
    await writeFile(join(build, 'enhance', name), 'let a=1')
    const { path, text, tags, inline } = await openEnhancement(build)
    expect(path).toBe(`/enhance/${name}`)
    expect(text).toBe('let a=1')
    expect(inline).toBe(firstLine)
    expect(tags).toBe(
      `<script>${firstLine}</script><script type="module" src="${path}" fetchpriority="low"></script>`,
    )
  })
})

describe('The line in the head', () => {
  /** Runs the line as a browser would; answers the attributes that it set on the page. */
  function attributesWith(window: object): Record<string, string> {
    const dataset = {}
    const document = { documentElement: { dataset } }
    runInNewContext(
      firstLine,
      Object.defineProperties({ document }, Object.getOwnPropertyDescriptors(window)),
    )
    return dataset
  }

  it('A reader who chose finds the page so before it is painted', () => {
    const kept = { [`${keptAt}theme`]: 'dark', [`${keptAt}size`]: 'large' }
    expect(attributesWith({ localStorage: kept })).toEqual({ theme: 'dark', size: 'large' })
  })

  it.each(['auto', 'medium', 'darker', '"><script>', ''])(
    'A page does not take over %j, which it has not kept there itself',
    (value) => {
      const kept = { [`${keptAt}theme`]: value, [`${keptAt}size`]: value }
      expect(attributesWith({ localStorage: kept })).toEqual({})
    },
  )

  it('A reader of a browser without storage gets the page as it is', () => {
    expect(attributesWith({ localStorage: null })).toEqual({})
  })

  it('A reader who chose nothing gets the page as it is', () => {
    expect(attributesWith({ localStorage: {} })).toEqual({})
  })

  it('A reader who closed the storage gets the page as it is, without a fault', () => {
    const closed = {
      get localStorage(): never {
        throw new Error('denied')
      },
    }
    expect(attributesWith(closed)).toEqual({})
  })

  it('It cannot end its own element', () => {
    expect(firstLine).not.toMatch(/[<>]/)
  })
})
