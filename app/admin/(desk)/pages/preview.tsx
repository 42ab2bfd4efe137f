'use client'

import { useForm } from '#components/desk/form.tsx'
import { readNotation } from '#newsroom/pages/readNotation.ts'
import type { DraftBlock, DraftRun } from '#newsroom/stories/draft/shape.ts'

/** What was typed, drawn as blocks. Nothing is saved by it. */
export function Preview() {
  const { state } = useForm()
  const values = state?.values
  if (values?.['isPreview'] !== 'on') return null
  return (
    <section aria-label="预览" className="ruled grid gap-4 bg-pane p-6">
      <h2 className="song set-[2.375rem]/[3.25rem]">{values['title']}</h2>
      {readNotation(values['body'] ?? '').map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
        <BlockView key={at} block={block} />
      ))}
    </section>
  )
}

function BlockView({ block }: { block: DraftBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p className="indent-[2em]">{words(block.text)}</p>
    case 'subhead':
      return (
        <h3 className="song set-[1.5rem]/[2.25rem] whitespace-pre-line">
          {block.lines.join('\n')}
        </h3>
      )
    case 'leadIn':
      return (
        <p>
          <b>——{block.lead}</b>
          {words(block.text)}
        </p>
      )
    case 'quote':
      return (
        <blockquote className="border-l-4 border-l-brand pl-4">
          {block.text}
          {block.by && <footer>{block.by}</footer>}
        </blockquote>
      )
    case 'list':
      return <ListView block={block} />
    case 'table':
      return <TableView block={block} />
    case 'numbers':
      return (
        <p className="flex flex-wrap gap-6">
          {block.items.map(({ value, unit, label }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
            <span key={at}>
              <b className="song set-[2rem]/[2.5rem]">{value}</b>
              {unit} {label}
            </span>
          ))}
        </p>
      )
    case 'figure':
      return (
        <p className="border border-hairline p-4 text-ink-2">
          题图{block.cover.salt}：{block.caption}　{block.credit}
        </p>
      )
    case 'note':
      return (
        <p className="bg-ice p-4">
          <b>{block.title}</b>　{words(block.text)}
        </p>
      )
    case 'divider':
      return <hr className="border-t border-t-hairline" />
  }
}

function ListView({ block: { ordered, items } }: { block: DraftBlock & { kind: 'list' } }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag className={`pl-8 ${ordered ? 'list-decimal' : 'list-disc'}`}>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
        <li key={at}>{words(item)}</li>
      ))}
    </Tag>
  )
}

function TableView({ block: { caption, head, rows } }: { block: DraftBlock & { kind: 'table' } }) {
  const cells = (row: string[], Tag: 'th' | 'td') =>
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
    row.map((cell, at) => <Tag key={at}>{cell}</Tag>)
  return (
    <table className="table">
      <caption className="text-start font-bold">{caption}</caption>
      <thead>
        <tr>{cells(head, 'th')}</tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
          <tr key={at}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  )
}

/** Links are shown, not followed: an address that is refused on saving must not be pressed here. */
const words = (text: readonly DraftRun[]) =>
  text.map(({ text, dots, href }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
    <span key={at} className={`${dots ? '[text-emphasis:dot]' : ''} ${href ? 'link' : ''}`}>
      {text}
    </span>
  ))
