import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openStore } from '#db/open.ts'
import { closeWriter } from '#db/transact.ts'
import { takeInDue } from '#newsroom/search/desk/due.ts'
import { searchTables, searchVerdicts } from './searchReport.ts'
import { searchTimes } from './searchTimes.ts'

/**
 * `npm run bench:search`: what search costs on the store of DATA_DIR (fill it with `npm run generate`):
 * rare, common and worst-case queries of readers and of the desk, the bytes of the indexes, and what they
 * add to a publication and a save. Ends with 1 where a promise was broken. `--out` keeps it as JSON.
 */
const { values } = parseArgs({
  options: { out: { type: 'string' }, runs: { type: 'string', default: '100' } },
})

await openStore()
while (!(await takeInDue()));
const report = await searchTimes(Number(values.runs))
await closeWriter()
if (values.out) await writeFile(values.out, `${JSON.stringify(report, null, 2)}\n`)
else {
  console.log(searchTables(report))
  const verdicts = searchVerdicts([report])
  for (const { promise, value, isKept } of verdicts)
    console.log(`${isKept ? 'kept  ' : 'BROKEN'} ${promise}: ${value.toFixed(1)}`)
  if (verdicts.some(({ isKept }) => !isKept)) process.exitCode = 1
}
