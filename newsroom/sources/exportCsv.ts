import { csvText } from '#lib/csvWrite.ts'
import { sourceClassNames } from './classes.ts'
import { allSources } from './onDesk.ts'
import { sourceColumns } from './readCsv.ts'
import { sourceStatusNames } from './standing.ts'

/** The list of 稿源 as a CSV text, in the columns in which it can be taken in again. */
export async function exportSources(): Promise<string> {
  const rows = (await allSources()).map((source) => [
    source.name,
    sourceClassNames[source.class],
    source.website,
    sourceStatusNames[source.status],
    source.validFrom ?? '',
    source.validUntil ?? '',
    source.note,
  ])
  return csvText([sourceColumns.map(([, title]) => title), ...rows])
}
