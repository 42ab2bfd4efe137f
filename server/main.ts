import cluster from 'node:cluster'
import { storeFile } from '#db/location.ts'
import { hasStore, openStore } from '#db/open.ts'
import { sentenceFor } from '#db/storeFault.ts'
import { runProcesses } from './cluster.ts'
import { type Configuration, ConfigurationFault, configurationFrom } from './configuration.ts'
import { plantDemoStore } from './demoStore.ts'
import { openDeskDoors } from './firstStart.ts'

/**
 * The one way in. The first process reads the settings and makes the store ready, alone; then it
 * serves, or forks the processes that do. Each fault ends with a sentence.
 */
async function main(): Promise<void> {
  const configuration = configurationFrom(process.env)
  process.env['DATA_DIR'] = configuration.dataDir
  process.env['SITE_ORIGIN'] = configuration.siteOrigin
  process.env['SITE_MODE'] = configuration.siteMode
  if (cluster.isPrimary && !(await prepareStore(configuration))) {
    process.exitCode = 1
    return
  }
  if (cluster.isPrimary && configuration.processes > 1) return runProcesses(configuration)
  // Only now: the process that forks needs no Next, which takes 80 MB.
  const { serve } = await import('./serve.ts')
  await serve(configuration)
}

async function prepareStore(configuration: Configuration): Promise<boolean> {
  const { dataDir, siteMode } = configuration
  if (siteMode === 'demo' && !(await hasStore(dataDir))) {
    const count = await plantDemoStore(dataDir)
    if (count === null) return false
    console.log(`已建立数据库，放入演示稿件${count}篇：${storeFile()}`)
  }
  const { migrated, copy } = await openStore()
  if (copy) console.log(`数据库结构已更新（${migrated.length}步），更新前的副本：${copy}`)
  for (const line of await openDeskDoors(configuration)) console.log(line)
  return true
}

main().catch((error: unknown) => {
  const sentence =
    error instanceof ConfigurationFault ? error.message : sentenceFor(error, storeFile())
  if (sentence) console.error(`没有启动。${sentence}`)
  else console.error('没有启动，程序出错：', error)
  process.exit(1)
})
