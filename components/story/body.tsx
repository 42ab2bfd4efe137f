import { Fragment } from 'react'
import type { Block, Run } from '#newsroom/stories/content.ts'
import { Cover } from './cover.tsx'
import { Numbers } from './numbers.tsx'
import { Words } from './words.tsx'

/** Whose body it is, for the covers that stand in it; a page outside the news has none. */
type Owner = { hue: string; storyId: number }

/** The body of a story or of a page, block by block, in the measure of `.prose`. */
export function Body({ blocks, owner }: { blocks: Block[]; owner?: Owner }) {
  return (
    <div className="prose">
      <div className="measure">
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block has no identity but its place
          <BlockOf key={at} block={block} {...(owner && { owner })} />
        ))}
      </div>
    </div>
  )
}

function BlockOf({ block, owner }: { block: Block; owner?: Owner }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.text} />
        </p>
      )
    case 'leadIn':
      return (
        <p>
          ——<b>{block.lead}</b>
          <Runs runs={block.text} />
        </p>
      )
    case 'subhead':
      return (
        <h2 className="song">
          {block.lines.map((line, at) => (
            <span key={line}>
              {at > 0 && <br />}
              <Words text={line} />
            </span>
          ))}
        </h2>
      )
    case 'quote':
      return (
        <blockquote className="song-light">
          <p>{block.text}</p>
          {block.by && <p className="set-[0.9375rem]/[1.75rem] mt-1 text-meta">——{block.by}</p>}
        </blockquote>
      )
    case 'list':
      return <List items={block.items} isOrdered={block.ordered} />
    case 'table':
      return <Table {...block} />
    case 'numbers':
      return <Numbers items={block.items} />
    case 'figure':
      return owner ? <Figure block={block} owner={owner} /> : null
    case 'note':
      return (
        <aside className="note" aria-label={block.title}>
          <p className="song set-[1.125rem]/[1.75rem] font-bold text-brand">{block.title}</p>
          <p>
            <Runs runs={block.text} />
          </p>
        </aside>
      )
    case 'divider':
      return <hr />
  }
}

function Runs({ runs }: { runs: Run[] }) {
  return runs.map((run, at) => {
    const words = run.dots ? <em className="dots">{run.text}</em> : run.text
    // biome-ignore lint/suspicious/noArrayIndexKey: a run has no identity but its place
    return <Fragment key={at}>{run.href ? <a href={run.href}>{words}</a> : words}</Fragment>
  })
}

function List({ items, isOrdered }: { items: Run[][]; isOrdered: boolean }) {
  const Tag = isOrdered ? 'ol' : 'ul'
  return (
    <Tag className="list">
      {items.map((runs, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no identity but its place
        <li key={at}>
          <Runs runs={runs} />
        </li>
      ))}
    </Tag>
  )
}

function Table({ caption, head, rows }: Block & { kind: 'table' }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
    <section className="wide" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no identity but its place
            <tr key={row}>
              <th scope="row">{first}</th>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Figure({ block, owner }: { block: Block & { kind: 'figure' }; owner: Owner }) {
  return (
    <figure className="no-print max-md:-mx-[15px]">
      <Cover cover={{ ...owner, salt: block.cover.salt, detail: 'L' }} isFirst />
      <figcaption className="max-md:px-[15px]">
        <span>{block.caption}</span>
        <span>{block.credit}</span>
      </figcaption>
    </figure>
  )
}
