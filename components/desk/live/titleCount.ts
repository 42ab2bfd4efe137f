import { useEffect } from 'react'

const prefix = /^\(\d+\+?\) /

/**
 * Puts how much waits before the title of the tab: `(3) 稿库 - 采编台`. The framework writes the title
 * whenever a page comes: each time it is put there again.
 */
export function useTitleCount(count: number): void {
  useEffect(() => {
    const write = () => {
      const bare = document.title.replace(prefix, '')
      const wanted = count > 0 ? `(${count}) ${bare}` : bare
      if (document.title !== wanted) document.title = wanted
    }
    write()
    const watch = new MutationObserver(write)
    watch.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => watch.disconnect()
  }, [count])
}
