/** A promise of product.md that a run can show kept or broken. */
export type Verdict = { promise: string; value: number; isKept: boolean }

/** Columns as wide as their widest cell; the first is flush left. */
export function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return `${[line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')}\n`
}
