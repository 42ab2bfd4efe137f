import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Under this a packed file saves less than its headers cost, bytes. */
const smallest = 1_000

/**
 * Packs the scripts and styles of a folder once, as `a.js.br` and `a.js.gz` beside `a.js`; the server
 * sends the one that the browser takes. Browsers take Brotli only behind TLS and on localhost.
 */
export async function packStatic(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name)
    const bytes = await readFile(file)
    if (bytes.length < smallest) continue
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    const [br, gz] = await Promise.all([
      compressBrotli(bytes, { params }),
      compressGzip(bytes, { level: 9 }),
    ])
    await writeFile(`${file}.br`, br)
    await writeFile(`${file}.gz`, gz)
  }
}
