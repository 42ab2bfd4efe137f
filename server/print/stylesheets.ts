import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrintFault } from './fault.ts'

/** Reads the stylesheets of a build by their address, each file once. */
export function openStylesheets(buildFolder: string): (href: string) => string {
  const known = new Map<string, string>()
  return (href) => {
    const text = known.get(href) ?? read(buildFolder, href)
    known.set(href, text)
    return text
  }
}

function read(buildFolder: string, href: string): string {
  const path = /^\/_next\/(static\/[\w/.-]+\.css)$/.exec(href.split('?')[0] ?? '')?.[1]
  if (!path || path.includes('..')) throw new PrintFault(`not a stylesheet of this build: ${href}`)
  const text = readFileSync(join(buildFolder, path), 'utf8')
  if (text.includes('</style')) throw new PrintFault(`${href} would end its style element`)
  return text.trim()
}
