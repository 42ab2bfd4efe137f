import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Printer } from '../print/printer.ts'
import { sendText } from '../send.ts'

/**
 * Sends a draft as readers would see it: printed as their pages are, without any script, under the
 * policy of its own styles. It stands in a frame of the desk only, and in nobody's cache; its pictures
 * are the desk's, because readers' covers are those of live stories.
 */
export async function sendPreview(
  printer: Printer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url = '', headers } = request
  const { html, policy } = await printer.preview(url, {
    cookie: headers.cookie ?? '',
    'x-desk-address': url,
  })
  return sendText(request, response, {
    status: 200,
    type: 'text/html',
    body: html.replaceAll(' src="/covers/', ' src="/api/desk/covers/'),
    headers: policy ? { 'Content-Security-Policy': `${policy}; sandbox allow-same-origin` } : {},
  })
}
