/** 打印 of the article bar, and what 分享 can do with a script: copy, the system's own sheet, closing. */
export function openTools(): void {
  const sheet = document.querySelector<HTMLDetailsElement>('#share')
  const address = sheet?.querySelector<HTMLElement>('#address')
  if (!sheet || !address) return
  const url = new URL(address.textContent, location.href).href
  offer('print', () => print())
  offer('copy', async () => {
    const isCopied = await copy(url, address)
    say(isCopied ? '已复制' : '地址已选中，请手动复制')
  })
  if (navigator.share)
    offer('send', () => {
      // Refused by the reader, who closed the system's sheet: nothing to say.
      navigator.share({ title: document.title, url }).catch(() => undefined)
    })
  sheet.addEventListener('toggle', () => say(''))
  closeFromOutside(sheet)

  function say(sentence: string): void {
    const status = sheet?.querySelector('[role=status]')
    if (status) status.textContent = sentence
  }
}

/** Shows the button that does this and lets it. */
function offer(name: string, act: () => void): void {
  const button = document.querySelector<HTMLButtonElement>(`[data-do=${name}]`)
  if (!button) return
  button.addEventListener('click', act)
  button.hidden = false
}

/** Pages without TLS have no clipboard: there the address is selected, and copied if the browser will. */
async function copy(url: string, address: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url)
    return true
  } catch {
    getSelection()?.selectAllChildren(address)
    return document.execCommand('copy')
  }
}

/** Escape and a click beside it close the sheet; the focus never stays in what is closed. */
function closeFromOutside(sheet: HTMLDetailsElement): void {
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !sheet.open) return
    const hadFocus = sheet.contains(document.activeElement)
    sheet.open = false
    if (hadFocus) sheet.querySelector('summary')?.focus()
  })
  document.addEventListener('click', ({ target }) => {
    if (!sheet.contains(target as Node)) sheet.open = false
  })
}
