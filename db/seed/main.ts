import { closeReader } from '#db/client.ts'
import { storeFile } from '#db/location.ts'
import { openStore } from '#db/open.ts'
import { sentenceFor } from '#db/storeFault.ts'
import { closeWriter } from '#db/transact.ts'
import { plantDemo } from './plant.ts'

/** Run as a process of its own by `server/demoStore.ts`, on a folder of its own (DATA_DIR). */
try {
  await openStore()
  const count = await plantDemo({ isAtWork: process.argv[2] !== 'withoutWork' })
  // The writer last: only it can bring the write-ahead log home, and the file leaves without its log.
  closeReader()
  await closeWriter()
  process.stdout.write(String(count))
} catch (error) {
  const sentence = sentenceFor(error, storeFile())
  console.error(sentence ? `没有启动。${sentence}` : error)
  process.exit(1)
}
