/** How long a story has to be in view to count as read, ms. */
const longEnough = 5_000

/** TypeScript's DOM does not know documents that a browser draws before they are asked for. */
type Drawn = Document & { prerendering?: boolean }

/**
 * Tells the server once that the page's story was read: its number and nothing else. The time counts
 * only while the page is visible, which a page drawn in advance or in a tab behind is not.
 */
export function countRead(): void {
  const story = document.querySelector<HTMLElement>('[data-story]')?.dataset['story']
  if (!story) return
  const changes = ['visibilitychange', 'prerenderingchange']
  let left = longEnough
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    for (const change of changes) document.removeEventListener(change, watch)
    // Taken away by some extensions.
    navigator.sendBeacon?.('/api/read', story)
  }
  const watch = () => {
    clearTimeout(timer)
    if (since) left -= performance.now() - since
    since = document.hidden || (document as Drawn).prerendering ? 0 : performance.now()
    if (since) timer = setTimeout(tell, left)
  }
  for (const change of changes) document.addEventListener(change, watch)
  watch()
}
