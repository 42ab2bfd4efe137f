import './desk.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AnnouncerProvider } from '#components/desk/announcer.tsx'
import { NonceProvider } from '#components/desk/nonce.tsx'
import { themeIn } from './theme.ts'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export const metadata: Metadata = {
  title: { default: '采编台', template: '%s - 采编台' },
  icons: '/favicon.svg',
  robots: { index: false, follow: false },
}

/**
 * Runs before any other script: what the bundler's loader may load. Its addresses are plain strings,
 * which the policy (trusted types) takes only through this `default` one.
 */
const loaderPolicy = `self.trustedTypes?.createPolicy('default',{createScriptURL(u){
const a=new URL(u,location.href);if(a.origin===location.origin&&a.pathname.startsWith('/_next/static/'))return u
throw new TypeError('not a script of this site: '+u)}})`

/** The desk's own document: nothing of it reaches a reader's page, nor the other way round. */
export default async function DeskDocument({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? ''
  const theme = themeIn(await cookies())
  return (
    <html lang="zh-CN" data-theme={theme} suppressHydrationWarning>
      <head>
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
          dangerouslySetInnerHTML={{ __html: loaderPolicy }}
        />
      </head>
      <body>
        <NonceProvider nonce={nonce}>
          <AnnouncerProvider>{children}</AnnouncerProvider>
        </NonceProvider>
      </body>
    </html>
  )
}
