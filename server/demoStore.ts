import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { storeFile } from '#db/location.ts'

/**
 * Plants the demo newsroom for a folder that has no store. It grows in a folder beside, in a process
 * of its own, and gets the store's name when it is whole: a start that is killed meanwhile leaves
 * nothing half, and the next one plants anew. Answers how many stories were filed, or null where it
 * could not be planted; the reason has been said then.
 */
export async function plantDemoStore(dataDir: string): Promise<number | null> {
  const folder = join(dataDir, 'planting')
  await rm(folder, { recursive: true, force: true })
  const planter = spawn(
    process.execPath,
    [fileURLToPath(import.meta.resolve('#db/seed/main.ts'))],
    {
      env: { ...process.env, DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let printed = ''
  planter.stdout.on('data', (part: Buffer) => {
    printed += part.toString()
  })
  const [code] = (await once(planter, 'close')) as [number | null]
  if (code === null) console.error('没有启动。放入演示稿件时被中断，请再启动一次。')
  if (code !== 0) return null
  await rename(storeFile(folder), storeFile(dataDir))
  await rm(folder, { recursive: true, force: true })
  return Number(printed)
}
