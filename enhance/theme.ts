const schemes = ['light', 'dark']

/**
 * Gives the browser's own bar the colour of the page: the `theme-color` of the chosen scheme holds
 * always; where the page follows the system each holds for its own scheme, as the server wrote it.
 */
export function colourBrowser(theme: string): void {
  const colours = document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')
  colours.forEach((colour, at) => {
    const scheme = schemes[at]
    if (!schemes.includes(theme)) colour.media = `(prefers-color-scheme: ${scheme})`
    else colour.media = scheme === theme ? 'all' : 'not all'
  })
}
