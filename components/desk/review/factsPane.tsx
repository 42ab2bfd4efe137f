import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { originNames } from '../writing/originNames.ts'

type Props = {
  draft: StoryDraft
  /** Names of the story's channel and 稿源. */
  channel: string
  source: string
}

/** 稿件信息, to be read: only what is filled in. */
export function FactsPane({ draft, channel, source }: Props) {
  const { licence } = draft
  const isReprint = draft.origin === 'reprint'
  const facts: [name: string, value: string | readonly string[]][] = [
    ['频道', channel],
    ['来历', draft.isBrief ? `${originNames[draft.origin]}，快讯` : originNames[draft.origin]],
    ['稿源', source],
    ['原作者', isReprint ? licence.author : ''],
    ['原标题', isReprint ? licence.title : ''],
    ['原文', isReprint ? licence.url : ''],
    ['作者', draft.bylines],
    ['编辑', draft.editor],
    ['责编', draft.dutyEditor],
    ['校对', draft.proofreader],
    ['版次', draft.printPage],
    ['标签', draft.tags.join('　')],
    ['要点', draft.keyPoints],
  ]
  return (
    <section className="ruled pt-3" aria-label="稿件信息">
      <h2 className="part-head">稿件信息</h2>
      <dl className="facts">
        {facts
          .map(([name, value]) => [name, [value].flat().filter(Boolean)] as const)
          .filter(([, lines]) => lines.length > 0)
          .map(([name, lines]) => (
            <div key={name}>
              <dt>{name}</dt>
              {lines.map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          ))}
      </dl>
    </section>
  )
}
