import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { firstLine } from '#enhance/firstLine.ts'
import { forever } from './headers.ts'
import { sendText } from './send.ts'

/** The script of readers' pages, as their printer, their policy and its own address need it. */
export type Enhancement = {
  /** `/enhance/enhance-0123456789abcdef.js`: names its content, so it never changes. */
  path: string
  /** What stands at that address. */
  text: string
  /** The end of a page's head: the inline line, then the file. */
  tags: string
  /** The text of the inline line, whose hash the policy has to name. */
  inline: string
}

/** Reads the script of a build. Throws where the build has none. */
export async function openEnhancement(buildFolder: string): Promise<Enhancement> {
  const folder = join(buildFolder, 'enhance')
  const names = await readdir(folder).catch(() => [])
  const name = names.find((each) => /^enhance-[0-9a-f]{16}\.js$/.test(each))
  if (!name) throw new Error(`no script of readers’ pages in ${folder}: run npm run build`)
  const path = `/enhance/${name}`
  const text = await readFile(join(folder, name), 'utf8')
  return { path, text, tags: tagsFor(path), inline: firstLine }
}

/** A module waits until the page is parsed; it is fetched last, after all that can be seen. */
const tagsFor = (path: string): string =>
  `<script>${firstLine}</script><script type="module" src="${path}" fetchpriority="low"></script>`

/** Sends the file of the script: packed, and good for ever. */
export const sendScript = (
  { text }: Enhancement,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> =>
  sendText(request, response, {
    status: 200,
    type: 'text/javascript',
    body: text,
    isKept: true,
    headers: forever,
  })
