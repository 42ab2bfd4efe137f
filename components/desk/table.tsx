import type { ReactNode } from 'react'

type Props = {
  /** What the table lists; read out, not shown. */
  caption: string
  columns: readonly string[]
  /** Rows: `<tr>` with one cell a column. */
  children: ReactNode
}

/** A table with hairlines. It scrolls sideways by itself where the window is narrow. */
export function Table({ caption, columns, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
