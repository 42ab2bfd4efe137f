import type { IncomingMessage } from 'node:http'

/**
 * Whether a request that changes something comes from a page of this site: its Origin must be there
 * and be ours, which is PUBLIC_URL where that is set, else the host that was asked. (Behind a proxy
 * that speaks TLS the scheme differs, so without PUBLIC_URL only the hosts are compared.)
 */
export function isOwnOrigin({ headers }: IncomingMessage, publicUrl: URL | null): boolean {
  const { origin, host } = headers
  if (!origin || !URL.canParse(origin)) return false
  if (publicUrl) return new URL(origin).origin === publicUrl.origin
  return new URL(origin).host === host
}
