import type { ReactNode } from 'react'
import { ChannelNav } from './channelNav.tsx'
import { DateLine } from './dateLine.tsx'
import { DemoStrip } from './demoStrip.tsx'
import { Footer } from './footer.tsx'
import type { House } from './house.ts'
import { Masthead } from './masthead.tsx'

type Props = {
  house: House
  /** The address of the nav's item under which the page stands. */
  current: string
  /** On a page of results: what was looked for. */
  typed?: string
  children: ReactNode
}

/** What stands around every page: strip, masthead, nav, the page itself, footer. */
export function Frame({ house, current, typed, children }: Props) {
  const { settings } = house
  return (
    <>
      <a href="#main" className="skip">
        跳到正文
      </a>
      {!settings.isConfirmed && <DemoStrip />}
      <Masthead house={house} isFront={current === '/'} />
      <ChannelNav channels={house.channels} current={current} typed={typed} />
      <main id="main" tabIndex={-1} className="page-width">
        {current === '/' && <DateLine house={house} />}
        {children}
      </main>
      <Footer house={house} />
    </>
  )
}
