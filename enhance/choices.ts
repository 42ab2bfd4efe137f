import { keep, kept } from './kept.ts'
import { keepPlace } from './place.ts'
import { colourBrowser } from './theme.ts'

const page = document.documentElement

/**
 * Makes a choice (radio buttons in each `fieldset[data-choice=name]`) last over pages and visits. The
 * style sheet follows the page's `data-name`, which the line in the head has set before first paint;
 * it is absent, in the page and in what is kept, for the choice that the server has checked.
 */
export function rememberChoice(name: 'theme' | 'size'): void {
  const fieldsets = [...document.querySelectorAll<HTMLFieldSetElement>(`[data-choice=${name}]`)]
  const radios = fieldsets.flatMap((each) => [...each.querySelectorAll('input')])
  const standard = radios.find(({ defaultChecked }) => defaultChecked)
  if (!standard) return

  // Whatever else may be kept there by then, only a value of a button is shown.
  const show = (wanted: string | null | undefined) => {
    const { value } = radios.find((radio) => radio.value === wanted) ?? standard
    if (value === standard.value) delete page.dataset[name]
    else page.dataset[name] = value
    for (const radio of radios) radio.checked = radio.value === value
    if (name === 'theme') colourBrowser(value)
  }
  const showKept = () => {
    const value = kept(name)
    if (value !== undefined) show(value)
  }
  const choose = (value: string) => {
    // The browser has shown the new choice already: back to the old one, to see where the text stood.
    show(page.dataset[name])
    keepPlace(() => show(value))
    keep(name, value === standard.value ? null : value)
  }

  // A reader may have pressed a button of the page before this script came.
  show(
    kept(name) ?? radios.find(({ checked, defaultChecked }) => checked && !defaultChecked)?.value,
  )
  for (const radio of radios) radio.addEventListener('change', () => choose(radio.value))
  for (const fieldset of fieldsets) fieldset.hidden = false
  // Chosen meanwhile in another window, or on the page from which the reader now goes back.
  addEventListener('storage', showKept)
  addEventListener('pageshow', showKept)
}
