import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the first test file that plants the demo leaves a copy of it for the others. */
    plantedFolder: string
  }
}

/** Once in a run of vitest: the folder, removed after all tests. */
export default async function plantedFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'bcxw-planted-'))
  project.provide('plantedFolder', folder)
  return () => rm(folder, { recursive: true, force: true })
}
