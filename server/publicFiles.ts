import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** The addresses of all files in a folder that is served as it is: `/brand/mark.svg` … */
export async function publicFilesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Set(
    files.map(
      ({ parentPath, name }) => `/${relative(folder, join(parentPath, name)).split(sep).join('/')}`,
    ),
  )
}
