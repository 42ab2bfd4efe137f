import { randomBytes } from 'node:crypto'

export const newNonce = (): string => randomBytes(18).toString('base64')

/**
 * The desk's Content-Security-Policy. Scripts run by the nonce of this one answer and what they load
 * themselves; markup never becomes script (trusted types: Next loads its files through `nextjs`, the
 * bundler's loader through the `default` policy of the layout, the editor parses pasted HTML in a
 * document of its own). In development Next evaluates code and writes styles in. Next's document for a
 * page that failed has no layout, and so no `default` policy: it goes without trusted types.
 */
export function deskPolicy(
  nonce: string,
  { isDev, isFault }: { isDev: boolean; isFault: boolean },
): string {
  const directives = [
    ['default-src', "'none'"],
    ['script-src', `'nonce-${nonce}'`, "'strict-dynamic'", ...(isDev ? ["'unsafe-eval'"] : [])],
    ['style-src', "'self'", isDev ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    ['img-src', "'self'", 'blob:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...(isDev ? ['ws:'] : [])],
    ['frame-src', "'self'"],
    // The checker of the editor
    ['worker-src', "'self'"],
    ['form-action', "'self'"],
    ['base-uri', "'none'"],
    ['frame-ancestors', "'none'"],
    ...(isDev || isFault
      ? []
      : [
          ['require-trusted-types-for', "'script'"],
          ['trusted-types', 'nextjs', 'default', 'ProseMirrorClipboard'],
        ]),
  ]
  return directives.map((directive) => directive.join(' ')).join('; ')
}

/** On every answer of the desk, whatever made it, besides those of `headers.ts`. */
export const deskHeaders = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
} as const
