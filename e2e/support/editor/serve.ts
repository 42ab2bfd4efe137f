import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { build } from 'rolldown'
import { drawCover } from '#lib/covers/cover.ts'
import { coverOf } from '#newsroom/addresses.ts'
import { ramps } from '#newsroom/channels/ramps.ts'

/**
 * Serves the page of `page.tsx` under a policy as strict as the desk's: no inline style, no inline
 * script. Nothing of it is in the product. Answers `http://127.0.0.1:41234` and how to stop it.
 */
export async function serveEditor(): Promise<{ origin: string; stop: () => Promise<void> }> {
  const [script, style] = await Promise.all([bundle(), styles()])
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html', html],
    '/page.js': ['text/javascript', script],
    '/page.css': ['text/css', style],
    '/favicon.svg': ['image/svg+xml', await readFile('public/favicon.svg', 'utf8')],
  }
  const server = createServer(({ url = '/' }, response) => {
    const [type, text] = files[url] ?? ['image/svg+xml', coverAt(url)]
    response.writeHead(text === null ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
    })
    response.end(text ?? '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"

const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>稿件</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/page.css"></head>
<body><div id="root"></div><script type="module" src="/page.js"></script></body></html>`

async function bundle(): Promise<string> {
  const { output } = await build({
    input: 'e2e/support/editor/page.tsx',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    output: { format: 'esm', codeSplitting: false },
  })
  return output[0].code
}

const styles = async (): Promise<string> =>
  (
    await Promise.all(
      [
        'app/tokens.css',
        'app/(readers)/base.css',
        'components/desk/editor/editor.css',
        'components/desk/diff.css',
        'e2e/support/editor/page.css',
      ].map((file) => readFile(file, 'utf8')),
    )
  ).join('\n')

function coverAt(path: string): string | null {
  const cover = coverOf(path)
  const ramp = cover && Object.entries(ramps).find(([hue]) => hue === cover.hue)?.[1]
  if (!cover || !ramp) return null
  const seed = `${cover.hue}:${cover.storyId}:${cover.salt}`
  return drawCover({ seed, ramp, detail: cover.detail })
}
