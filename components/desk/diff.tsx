import { blockNames } from '#newsroom/stories/compare/blockText.ts'
import type { BlockDifference, Difference } from '#newsroom/stories/compare/difference.ts'
import type { TextChange } from '#newsroom/stories/compare/runs.ts'
import type { HeadlineField } from '#newsroom/stories/draft/shape.ts'

const fieldNames: Readonly<Record<HeadlineField, string>> = {
  kicker: '引题',
  title: '主题',
  subtitle: '副题',
  shortTitle: '短标题',
  summary: '摘要',
}

/**
 * A difference between two versions: what went is struck out and named, what came is underlined and
 * named; no change is told by colour alone. Blocks that are the same are shown for the context.
 */
export function DifferenceView({ difference }: { difference: Difference }) {
  const { fields, blocks, added, removed } = difference
  const isSame = fields.length === 0 && blocks.every(({ kind }) => kind === 'equal')
  if (isSame) return <p className="difference-sum">两个版本没有不同。</p>
  return (
    <div className="difference">
      <p className="difference-sum">
        加{added}字，删{removed}字
      </p>
      {fields.map(({ field, changes }) => (
        <p key={field} className="difference-block" data-change="changed">
          <span className="difference-name">{fieldNames[field]}改了</span>
          <Changes changes={changes} />
        </p>
      ))}
      {blocks.map((block) => (
        <Block key={`${block.before}-${block.after}`} block={block} />
      ))}
    </div>
  )
}

const changeNames = { equal: '', changed: '改了', added: '新加', removed: '删去' } as const

function Block({ block: { kind, block, changes, form } }: { block: BlockDifference }) {
  return (
    <div className="difference-block" data-change={kind}>
      {kind !== 'equal' && (
        <span className="difference-name">
          {changeNames[kind]}
          {block.kind !== 'paragraph' && `：${blockNames[block.kind]}`}
        </span>
      )}
      <p>{block.kind === 'divider' ? '——分隔线——' : <Changes changes={changes} />}</p>
      {form.length > 0 && (
        <ul className="difference-form">
          {form.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Changes({ changes }: { changes: TextChange[] }) {
  return changes.map(({ kind, text }, at) => {
    const key = `${at}${kind}`
    if (kind === 'equal') return <span key={key}>{text}</span>
    const Tag = kind === 'added' ? 'ins' : 'del'
    return (
      <Tag key={key}>
        <span className="difference-said">{kind === 'added' ? '〔加〕' : '〔删〕'}</span>
        {text}
        <span className="difference-said">〔完〕</span>
      </Tag>
    )
  })
}
