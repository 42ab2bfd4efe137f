/** Where `Speculation-Rules` headers of readers' pages point to. */
export const speculationPath = '/speculation-rules.json'

export const speculationHeader = { 'Speculation-Rules': `"${speculationPath}"` } as const

/**
 * Pages that a reader is about to open are fetched when the pointer rests on their link, so that
 * they are there at the click (`moderate`: 200 ms of hover, or the press on a phone). Fetched only,
 * never run: a page that was not opened counts no read. Nothing of the desk, no action, no file.
 * https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      source: 'document',
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/(admin|api|covers|faces|media|qr|_next)/*' } },
          { not: { href_matches: '/(admin|search)' } },
          { not: { selector_matches: '[download], [rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})
