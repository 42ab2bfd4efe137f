import { blockText } from '#newsroom/stories/compare/blockText.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { Section } from './section.tsx'

/** All words of a story, plainly: to read them, and to copy from them, where there is no script. */
export function PlainWords({ title: head, text }: { title: string; text: StoryDraft }) {
  const { kicker, title, subtitle, shortTitle, summary, keyPoints, body } = text
  return (
    <Section title={head}>
      <div className="grid gap-3">
        {kicker && <p className="text-ink-2">{kicker}</p>}
        <p className="song set-[1.5rem]/[2.125rem]">{title}</p>
        {subtitle && <p>{subtitle}</p>}
        {shortTitle && <p className="text-ink-2">短标题：{shortTitle}</p>}
        <p className="text-ink-2">摘要：{summary}</p>
        {keyPoints.map((point) => (
          <p key={point}>要点：{point}</p>
        ))}
        {body.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never moved
          <p key={at} className="whitespace-pre-line">
            {blockText(block)}
          </p>
        ))}
      </div>
    </Section>
  )
}
