import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrintFault } from './fault.ts'
import { type Pruned, prunable } from './pruned.ts'

/** What a page with these classes needs of the stylesheet at an address. Throws PrintFault. */
export type Stylesheets = (href: string, classes: ReadonlySet<string>) => string

/** Reads the stylesheets of a build by their address, each file once. */
export function openStylesheets(buildFolder: string): Stylesheets {
  const known = new Map<string, Pruned>()
  return (href, classes) => {
    const pruned = known.get(href) ?? prunable(read(buildFolder, href))
    known.set(href, pruned)
    return pruned(classes)
  }
}

function read(buildFolder: string, href: string): string {
  const path = /^\/_next\/(static\/[\w/.-]+\.css)$/.exec(href.split('?')[0] ?? '')?.[1]
  if (!path || path.includes('..')) throw new PrintFault(`not a stylesheet of this build: ${href}`)
  const text = readFileSync(join(buildFolder, path), 'utf8')
  if (text.includes('</style')) throw new PrintFault(`${href} would end its style element`)
  return text.trim()
}
