import { growingStepsOf, planOf, type Run } from '#db/watch.ts'
import { median } from '../editions.ts'
import { table } from '../table.ts'

/** ms that no query of the desk may take. */
export const longest = 20
/** Each case is asked so often in a row: the first may find nothing of the store in memory. */
const rounds = 3

type Line = {
  visit: string
  /** Steps of its plan that grow with the store. */
  growing: string[]
  plan: string[]
  rows: number
  /** ms of every run. */
  all: number[]
  /** Of each case the best of its rounds: other work on the machine is not the query's. */
  best: number[]
}

export type Tally = ReturnType<typeof openTally>

/** Sorts the statements that run by the visit in which they do, and by what they say. */
export function openTally() {
  const lines = new Map<string, Line>()
  let runs: Run[] = []
  return {
    note: (run: Run) => {
      runs.push(run)
    },
    /** Asks each case some times in a row, and keeps the statements that it ran. */
    async of(visit: string, cases: (() => Promise<unknown>)[], times = rounds): Promise<void> {
      for (const ask of cases) {
        const seen: Run[][] = []
        for (let round = 0; round < times; round += 1) {
          runs = []
          await ask()
          seen.push(runs)
        }
        runs = []
        const [first = [], ...again] = seen
        for (const [place, run] of first.entries()) {
          const same = again
            .flatMap((each) => each[place] ?? [])
            .filter(({ sql }) => sql === run.sql)
          keep(lines, visit, [run, ...same])
        }
      }
    },
    table: () => tableOf([...lines.values()]),
    faults: () => [...lines.values()].flatMap(faultsOf),
  }
}

function keep(lines: Map<string, Line>, visit: string, rounds: Run[]): void {
  const [run] = rounds
  if (!run) return
  const key = `${visit} ${run.sql}`
  const line = lines.get(key) ?? {
    visit,
    growing: growingStepsOf(run),
    plan: planOf(run),
    rows: 0,
    all: [],
    best: [],
  }
  lines.set(key, line)
  const times = rounds.map(({ ms }) => ms)
  line.rows = Math.max(line.rows, ...rounds.map(({ rows }) => rows))
  line.all.push(...times)
  line.best.push(Math.min(...times))
}

/** The value below which 99 of 100 lie; the largest of fewer than 100. */
export const p99 = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * 0.99) - 1] ?? Number.NaN

function tableOf(lines: Line[]): string {
  const visits = Map.groupBy(lines, ({ visit }) => visit)
  return [...visits]
    .map(([visit, group]) =>
      table([visit, 'runs', 'rows', 'median ms', 'p99', 'worst', 'best of 3'], group.map(cellsOf)),
    )
    .join('\n')
}

const cellsOf = ({ plan, rows, all, best }: Line): string[] => [
  plan.join(' · ') || 'INSERT',
  ...[all.length, rows].map(String),
  ...[median(all), p99(all), Math.max(...all), Math.max(...best)].map((ms) => ms.toFixed(2)),
]

function faultsOf({ visit, growing, plan, all, best }: Line): string[] {
  // What was asked once has no best round: a save is judged as a whole
  const worst = all.length === best.length ? 0 : Math.max(...best)
  const steps = plan.join(' · ')
  const slow = worst > longest ? [`${visit}: ${worst.toFixed(1)} ms: ${steps}`] : []
  return growing.length > 0 ? [...slow, `${visit} reads too much: ${steps}`] : slow
}
