import './readers.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { readHouse } from './readHouse.ts'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafbfc' },
    { media: '(prefers-color-scheme: dark)', color: '#0e151c' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const { settings } = await readHouse()
  return {
    title: { default: settings.site.name, template: `%s - ${settings.site.name}` },
    icons: '/favicon.svg',
    // Baidu: one address for every screen
    other: { 'applicable-device': 'pc,mobile' },
    ...(!settings.isConfirmed && { robots: { index: false } }),
  }
}

export default async function ReadersLayout({ children }: { children: ReactNode }) {
  const { lunar } = await readHouse()
  return (
    // In development React meets what the first line of the script has set here: no fault.
    <html lang="zh-CN" data-season={lunar.season} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  )
}
