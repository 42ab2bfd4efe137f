/** The part of subset-font that the faces use; the package ships no types. */
declare module 'subset-font' {
  export type SubsetOptions = {
    targetFormat?: 'sfnt' | 'woff' | 'woff2'
    /** Ids of the `name` table's records to keep beside HarfBuzz's own choice. */
    preserveNameIds?: number[]
    /** OpenType feature tags to keep; all where absent. */
    keepFeatures?: string[]
    noHinting?: boolean
    /** SFNT table tags to leave out. */
    dropTables?: string[]
    /** Keep every glyph: `text` is then null. */
    keepAllGlyphs?: boolean
  }

  /** Rejects (Error) where the font is damaged or HarfBuzz refuses. */
  export default function subsetFont(
    font: Uint8Array,
    text: string | null,
    options?: SubsetOptions,
  ): Promise<Buffer>
}
