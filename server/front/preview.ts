import type { IncomingMessage, ServerResponse } from 'node:http'
import { channelBySlug } from '#newsroom/channels/published.ts'
import { frontPages } from '#newsroom/front/onDesk.ts'
import { readPreview } from '#newsroom/front/previewAddress.ts'
import { withUnsaved } from '#newsroom/front/unsaved.ts'
import { sessionOf } from '#newsroom/signIn/session.ts'
import type { Printer } from '../print/printer.ts'
import { sendPlain, sendText } from '../send.ts'

export type FrontPreview = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * A page as readers would see it with an arrangement that nobody has published. Printed anew for each
 * request and kept nowhere; its own policy lets this site frame it, and it has no script.
 */
export function openFrontPreview(printer: Printer): FrontPreview {
  return async (request, response) => {
    const { cookie = '' } = request.headers
    const session = await sessionOf(new Headers({ cookie }))
    const isReady = session !== null && !session.mustChangePassword
    if (!isReady || !(await frontPages(session.actor)).ok)
      return sendPlain(request, response, refusedTo)
    const query = new URL(request.url ?? '', 'http://desk').searchParams
    const unsaved = readPreview(query)
    const channel = unsaved && (await channelBySlug(unsaved.page))
    if (!unsaved || (unsaved.page !== 'front' && !channel))
      return sendPlain(request, response, unreadable)
    const route = channel ? `/${channel.slug}` : '/'
    const { html, policy } = await withUnsaved(unsaved, () => printer.preview(route, {}))
    return sendText(request, response, {
      status: 200,
      type: 'text/html',
      body: html,
      headers: policy ? { 'Content-Security-Policy': policy } : {},
    })
  }
}

const refusedTo = {
  status: 403,
  title: '不能预览',
  sentence: '您的角色不排版面，请交给主任或总编。',
}
const unreadable = {
  status: 404,
  title: '没有这个预览',
  sentence: '这个预览的地址不对，请从版面编排重新打开。',
}
