/**
 * On every answer of this site, whatever it is. HSTS is left to whoever ends TLS. CSP stands with the
 * answers that a browser draws: each page has its own (`print/policy.ts`), all else the bare one.
 */
export const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: browsers then send `Origin: null` with forms, which the desk refuses.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
} as const

/** For answers that need nothing but themselves. A picture opened by its address runs nothing. */
export const barePolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"

/** Where an answer has no policy of its own. */
export const always = { ...everywhere, 'Content-Security-Policy': barePolicy } as const

export const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const
export const revalidated = { 'Cache-Control': 'public, max-age=0, must-revalidate' } as const
