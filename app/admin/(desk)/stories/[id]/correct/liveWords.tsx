import { Section } from '#components/desk/section.tsx'
import { blockText } from '#newsroom/stories/compare/blockText.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'

/** What readers have now, to copy the wrong words from. */
export function LiveWords({ text, revision }: { text: StoryDraft; revision: number }) {
  const { kicker, title, subtitle, shortTitle, summary, keyPoints, body } = text
  return (
    <Section title={`读者看到的文字（第${revision}版）`}>
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
