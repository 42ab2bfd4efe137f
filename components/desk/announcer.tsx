'use client'

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'

type Announce = (sentence: string) => void

const Announcer = createContext<Announce>(() => undefined)

/** How long a sentence stands, ms. What matters longer belongs on the page. */
const stay = 6_000

/** Shows one sentence at a time at the foot of the window, and has it read out. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [sentence, setSentence] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const announce = useCallback<Announce>((next) => {
    clearTimeout(timer.current)
    setSentence(next)
    timer.current = setTimeout(() => setSentence(''), stay)
  }, [])
  return (
    <Announcer value={announce}>
      {children}
      <div role="status" className="toast">
        {sentence}
      </div>
    </Announcer>
  )
}

/** `const announce = useAnnounce()`, then `announce('已保存。')`. */
export const useAnnounce = (): Announce => useContext(Announcer)
