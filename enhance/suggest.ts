/** Silence after a key before the server is asked, ms. */
const pause = 120

/**
 * Lines under each search field (`input[data-suggest]`), in the empty list that stands behind it: what
 * somebody may be about to type (WAI-ARIA's combobox with a list). Silent while an input method
 * composes. Enter without a choice searches for what was typed, as without a script.
 */
export function suggest(): void {
  document.querySelectorAll<HTMLInputElement>('input[data-suggest]').forEach(offerLines)
}

function offerLines(field: HTMLInputElement, number: number): void {
  const list = field.nextElementSibling
  if (list instanceof HTMLElement) offerIn(list, field, number)
}

function offerIn(list: HTMLElement, field: HTMLInputElement, number: number): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  let typed = field.value
  let at = -1
  list.id = `lines${number}`
  const name = (element: Element, of: Record<string, string>) => {
    for (const key in of) element.setAttribute(key, of[key] ?? '')
  }
  name(list, { role: 'listbox', 'aria-label': '搜索建议' })
  name(field, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  })

  function show(lines: string[]): void {
    at = -1
    list.textContent = ''
    lines.forEach((line, index) => {
      const option = document.createElement('li')
      option.id = `${list.id}-${index}`
      option.textContent = line
      name(option, { role: 'option', 'aria-selected': 'false' })
      list.append(option)
    })
    list.hidden = lines.length === 0
    field.setAttribute('aria-expanded', String(!list.hidden))
    field.removeAttribute('aria-activedescendant')
  }

  function choose(index: number): void {
    const options = [...list.children]
    at = index
    options.forEach((option, each) => {
      option.setAttribute('aria-selected', String(each === at))
    })
    const chosen = options[at]
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id)
    else field.removeAttribute('aria-activedescendant')
    field.value = chosen?.textContent || typed
  }

  async function ask(): Promise<void> {
    const mine = ++asked
    const lines = await fetch(`/search/suggest?q=${encodeURIComponent(typed)}`)
      .then((answer): Promise<string[]> => answer.json())
      .catch(() => [])
    // A later key has asked since, or the reader has left the field.
    if (mine === asked && document.activeElement === field) show(lines)
  }

  function later(): void {
    clearTimeout(timer)
    asked += 1
    typed = field.value
    if (typed.trim()) timer = setTimeout(ask, pause)
    else show([])
  }

  function close(): void {
    clearTimeout(timer)
    asked += 1
    show([])
  }

  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) later()
  })
  field.addEventListener('compositionend', later)
  field.addEventListener('blur', close)
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return
    const count = list.children.length + 1
    const step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key]
    if (step) choose(((at + 1 + step) % count) - 1)
    else if (event.key === 'Escape') {
      choose(-1)
      close()
    } else return
    event.preventDefault()
  })
  // Before the field loses the focus, which closes the list.
  list.addEventListener('pointerdown', (event) => {
    const option = (event.target as Element).closest('li')
    event.preventDefault()
    if (!option) return
    field.value = option.textContent || ''
    field.form?.submit()
  })
}
