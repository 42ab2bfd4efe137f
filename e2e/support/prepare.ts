import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, isBuilt } from '../../scripts/build.ts'
import { demoPassword } from './demo.ts'
import { startServer } from './server.ts'

/**
 * Before all tests: the pages are built, and one demo store is planted by a real start of the
 * server. Each worker then gets a copy of it (`PREPARED_STORE`).
 */
export default async function prepare(): Promise<() => Promise<void>> {
  if (!(await isBuilt())) await build()
  const folder = await mkdtemp(join(tmpdir(), 'bcxw-prepared-'))
  const env = { DEMO_PASSWORD: demoPassword }
  const server = await startServer({ dataDir: folder, env })
  await server.stop()
  process.env['PREPARED_STORE'] = folder
  return () => rm(folder, { recursive: true, force: true })
}
