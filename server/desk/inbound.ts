import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** What a client could send to pretend something that only this server or Next itself may say. */
const forged =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-nonce|x-desk-address|content-security-policy.*|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-route-matches)$/

/** Takes forged headers out of a request, before anything else reads it. */
export function cleanse(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (forged.test(name)) delete headers[name]
}

/**
 * The address of whoever asks: the socket's. Behind a proxy all sockets are the proxy's; a setting
 * TRUSTED_PROXY will be read here, and only then an inbound header may be believed.
 */
export const clientAddress = ({ socket }: IncomingMessage): string =>
  socket.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown'
