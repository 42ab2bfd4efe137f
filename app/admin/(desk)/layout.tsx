import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { LiveProvider } from '#components/desk/live/live.tsx'
import { Side } from '#components/desk/side.tsx'
import { leave, setTheme } from '../actions.ts'
import { deskSession } from '../session.ts'
import { deskLook } from '../tasks.ts'
import { themeIn } from '../theme.ts'

/** Every page of the desk: side bar, and the page beside it. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { actor, isDemo } = await deskSession()
  const look = await deskLook()
  return (
    <LiveProvider
      person={look && actor.id}
      start={look && { counts: look.news.counts, deed: look.news.deed }}
    >
      <div className="flex min-h-screen">
        <a href="#main" className="skip">
          跳到正文
        </a>
        <Side
          actor={actor}
          isDemo={isDemo}
          theme={themeIn(await cookies())}
          onTheme={setTheme}
          onSignOut={leave}
        />
        <main id="main" tabIndex={-1} className="min-w-0 grow">
          {children}
        </main>
      </div>
    </LiveProvider>
  )
}
