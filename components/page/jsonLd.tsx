/**
 * Words for search engines (JSON-LD, schema.org). `<` is written as an escape, so that no text can end
 * the element; it is data, which the page's policy lets stand.
 */
export function JsonLd({ of }: { of: Readonly<Record<string, unknown>> }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without a `<`, see jsonLdText
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(of) }} />
  )
}

export const jsonLdText = (of: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...of }).replaceAll('<', '\\u003c')
