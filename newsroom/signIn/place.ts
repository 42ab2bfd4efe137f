/**
 * The address under which people open this site, `PUBLIC_URL` (`https://news.example.cn`); null where
 * none is set: then every host is good that a request names, and passkeys work on `localhost` only.
 */
export function publicUrl(): URL | null {
  const text = process.env['PUBLIC_URL']
  return text ? new URL(text) : null
}

/** `SITE_MODE=production`: a real newsroom. No demo account may sign in, none is made. */
export const isProduction = (): boolean => process.env['SITE_MODE'] === 'production'

/** Passkeys belong to a name, never to an IP address (WebAuthn, relying party identifier). */
export const relyingParty = (): string => publicUrl()?.hostname ?? 'localhost'
