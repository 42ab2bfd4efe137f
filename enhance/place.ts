/** Makes a change of the page's layout and keeps the paragraph at the top of the window in its place. */
export function keepPlace(change: () => void): void {
  const blocks = [...document.querySelectorAll('.prose .measure > *')]
  const first = blocks.find((block) => block.getBoundingClientRect().bottom > 0)
  const top = () => first?.getBoundingClientRect().top ?? 0
  const before = top()
  change()
  scrollBy(0, top() - before)
}
