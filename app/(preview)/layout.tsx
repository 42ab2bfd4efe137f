import '../(readers)/readers.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { readHouse } from '../(readers)/readHouse.ts'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export const metadata: Metadata = { robots: { index: false, follow: false } }

/**
 * The readers' document, for a frame of the desk: their style sheet, none of their routes. No link
 * leads out of the frame, which may open no window.
 */
export default async function PreviewDocument({ children }: { children: ReactNode }) {
  const { lunar } = await readHouse()
  const address = (await headers()).get('x-desk-address') ?? ''
  const theme = /[?&]theme=(light|dark)(&|$)/.exec(address)?.[1]
  return (
    <html lang="zh-CN" data-season={lunar.season} data-theme={theme}>
      <head>
        <base target="_blank" />
      </head>
      <body>{children}</body>
    </html>
  )
}
