import { watchStore } from '#db/watch.ts'
import { groundIn } from './ground.ts'
import { savesOf, spoken } from './saves.ts'
import { longest, openTally, p99 } from './tally.ts'
import { visitsOf } from './visits.ts'

/**
 * `npm run bench:desk`: every query behind the pages of the desk, on the store of DATA_DIR (fill it
 * with `npm run generate`): how many rows it answered at most, how long it took, and along which index.
 * The statements are those that the desk itself runs, seen on their way to SQLite: a new one is in the
 * table by itself. Ends with 1 where one took longer than 20 ms in the best of three runs, or reads a whole table.
 * Saves change the store: drafts begin in it.
 */
const tally = openTally()
await watchStore(tally.note)
const ground = await groundIn()
for (const { name, cases } of visitsOf(ground)) {
  await tally.of(name, cases)
  process.stderr.write('.')
}
const saves = await savesOf(ground, tally)
console.log(`\n${tally.table()}`)
console.log(spoken('first saves', saves.first))
console.log(spoken('saves after them', saves.later))
const faults = tally.faults()
if (p99(saves.later) > longest) faults.push(`a save takes longer than ${longest} ms`)
console.log(faults.length === 0 ? 'no query over 20 ms' : faults.join('\n'))
if (faults.length > 0) process.exitCode = 1
