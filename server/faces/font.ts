import { createRequire } from 'node:module'
import type { SubsetOptions } from 'subset-font'

/** Noto Serif SC Black, SIL Open Font License 1.1, as npm carries it: one whole TTF of 14.8 MB. */
export const fontPackage = { name: '@expo-google-fonts/noto-serif-sc', version: '0.4.3' }
export const cutterPackage = { name: 'subset-font', version: '2.9.0' }

/**
 * What a headline keeps of the font. `halt` is what browsers use for `text-spacing-trim`, `chws`
 * and `palt` are for pages that ask for them, `kern` is for Latin. `ccmp` joins the two halves of
 * the 破折号 ——, which else stand apart. The font's digits are lining ones, it has no others.
 * Headlines are set horizontally, so the tables for vertical setting go.
 */
export const subsetOptions = {
  targetFormat: 'woff2',
  keepFeatures: ['ccmp', 'chws', 'halt', 'kern', 'palt'],
  noHinting: true,
  dropTables: ['BASE', 'STAT', 'vhea', 'vmtx'],
  // The licence and its address: the OFL wants its notice in every copy that is passed on.
  preserveNameIds: [13, 14],
} satisfies SubsetOptions

/**
 * Part of every face's hash. Faces are cached for a year, so whatever changes their bytes must
 * change their address. A test compares the versions with those installed.
 */
export const faceVersion = JSON.stringify([fontPackage, cutterPackage, subsetOptions])

/** Path of the whole TTF. Throws (MODULE_NOT_FOUND) where the package is not installed. */
export function wholeFont(): string {
  const require = createRequire(import.meta.url)
  return require.resolve(`${fontPackage.name}/900Black/NotoSerifSC_900Black.ttf`)
}
