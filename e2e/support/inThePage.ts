/** Functions that run in the page: they measure what a reader sees. Each must stand on its own. */

export type SeenText = {
  text: string
  size: number
  left: number
  right: number
  isInScroller: boolean
}

/** Every piece of text that is painted, with its letter size and its horizontal extent in px. */
export function seenTexts(): SeenText[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: SeenText[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent?.checkVisibility({ visibilityProperty: true }) || !node.textContent?.trim())
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const { left, right, width } = range.getBoundingClientRect()
    // what is there for screen readers only is clipped to a pixel
    const isClipped = [parent, parent.parentElement].some((each) => (each?.offsetWidth ?? 9) <= 1)
    if (width === 0 || isClipped) continue
    let isInScroller = false
    for (let each: Element | null = parent; each; each = each.parentElement)
      if (/auto|scroll/.test(getComputedStyle(each).overflowX)) isInScroller = true
    const size = Number.parseFloat(getComputedStyle(parent).fontSize)
    found.push({ text: node.textContent.trim(), size, left, right, isInScroller })
  }
  return found
}

export type Target = { name: string; width: number; height: number }

/** All that can be pressed in a part of the page, itself included; without links in the middle of a sentence (WCAG 2.5.8, inline). */
export function pressTargets(scope: Element): Target[] {
  const pressable = 'a[href], button, label, summary, input:not(.sr-only)'
  return [scope, ...scope.querySelectorAll(pressable)].flatMap((element) => {
    if (!element.matches(pressable)) return []
    const box = element.getBoundingClientRect()
    if (!element.checkVisibility() || box.width <= 1 || box.right < 0 || box.bottom < 0) return []
    const own = element.textContent ?? ''
    const around = element.parentElement?.textContent ?? ''
    const isInSentence = element.closest('p, dd, li') && around.trim().length > own.trim().length
    // a headline's link is stretched over its whole row
    const row = getComputedStyle(element, '::after').position === 'absolute'
    const area = row ? element.closest('.row')?.getBoundingClientRect() : box
    if (isInSentence || !area) return []
    return [{ name: own.trim() || element.outerHTML, width: area.width, height: area.height }]
  })
}

/** Sum of all layout shifts since the page began, fonts and pictures loaded, its whole length seen. */
export async function layoutShift(): Promise<{ sum: number; shifted: string[] }> {
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
    scrollTo(0, y)
    await new Promise(requestAnimationFrame)
  }
  await document.fonts.ready
  // What is not drawn is not fetched either: the code in the closed sheet, and for paper.
  const drawn = [...document.images].filter((image) => image.checkVisibility())
  await Promise.all(drawn.map((image) => image.decode().catch(() => undefined)))
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] }
  const observer = new PerformanceObserver(() => undefined)
  observer.observe({ type: 'layout-shift', buffered: true })
  const shifts = observer.takeRecords() as Shift[]
  const shifted = shifts.flatMap(({ sources }) =>
    sources.map(({ node }) => node?.textContent?.slice(0, 30) ?? node?.nodeName ?? ''),
  )
  return { sum: shifts.reduce((sum, { value }) => sum + value, 0), shifted }
}

/** Pictures whose width and height in the HTML keep another room free than the picture then takes. */
export function misjudgedPictures(): string[] {
  return [...document.images].flatMap((image) => {
    const { width, height } = image.getBoundingClientRect()
    const shape = image.naturalWidth / image.naturalHeight
    const isOwnShape = Math.abs(width / height / shape - 1) < 0.01
    const kept =
      (width * Number(image.getAttribute('height'))) / Number(image.getAttribute('width'))
    // of a <picture>, the style sheet sets the height
    const isSettled = isOwnShape && image.currentSrc === image.src
    const isWrong = width > 0 && isSettled && Math.abs(kept - height) > 2
    return isWrong ? [`${image.src}: ${kept} px kept, ${height} px taken`] : []
  })
}
