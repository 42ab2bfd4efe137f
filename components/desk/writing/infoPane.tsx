'use client'
import { wordCount } from '#lib/zh/length.ts'
import { type Origin, origins, plainText } from '#newsroom/stories/content.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { longestBrief } from '#newsroom/stories/draft/toContent.ts'
import { draftHeadlineChange } from '#newsroom/stories/reprint.ts'
import { InfoCheck, InfoChoice, InfoLines, InfoText } from './infoFields.tsx'
import { originNames } from './originNames.ts'

export type Choices = {
  channels: { id: number; name: string; hue: string }[]
  sources: { id: number; name: string }[]
}

type Props = {
  draft: StoryDraft
  choices: Choices
  /** Readers have its address already: the channel stays. */
  isChannelFixed: boolean
  onChange: (part: Partial<StoryDraft>, isComposing: boolean) => void
}

/** 稿件信息: all that is filled in beside the words. */
export function InfoPane({ draft, choices, isChannelFixed, onChange }: Props) {
  const { channels, sources } = choices
  const set = (part: Partial<StoryDraft>) => onChange(part, false)
  const licence = (part: Partial<StoryDraft['licence']>, isComposing: boolean) =>
    onChange({ licence: { ...draft.licence, ...part } }, isComposing)
  const text = (name: 'editor' | 'dutyEditor' | 'proofreader' | 'printPage', label: string) => (
    <InfoText
      label={label}
      value={draft[name]}
      onText={(value, isComposing) => onChange({ [name]: value }, isComposing)}
    />
  )
  return (
    <section className="ruled pt-3" aria-label="稿件信息">
      <h2 className="part-head">稿件信息</h2>
      <InfoChoice
        label="频道"
        value={draft.channelId}
        options={channels}
        isFixed={isChannelFixed}
        hint={isChannelFixed ? '已发布，不能再换。' : undefined}
        onChoose={(channelId) => set({ channelId })}
      />
      <InfoChoice
        label="稿源"
        value={draft.sourceId}
        options={sources}
        onChoose={(sourceId) => set({ sourceId })}
      />
      <InfoChoice
        label="来历"
        value={origins.indexOf(draft.origin)}
        options={origins.map((origin, id) => ({ id, name: originNames[origin] }))}
        onChoose={(at) => set({ origin: origins[at] as Origin })}
      />
      {draft.origin === 'reprint' && (
        <fieldset className="info-part">
          <legend className="font-bold">转载授权</legend>
          <InfoText
            label="原作者"
            value={draft.licence.author}
            onText={(author, is) => licence({ author }, is)}
          />
          <InfoText
            label="原标题"
            value={draft.licence.title}
            onText={(title, is) => licence({ title }, is)}
          />
          <InfoText
            label="原文网址"
            value={draft.licence.url}
            onText={(url, is) => licence({ url }, is)}
          />
          {draftHeadlineChange(draft) && (
            <p className="info-hint">主题与原标题不同，复审要核对“未改变原意”。</p>
          )}
        </fieldset>
      )}
      <InfoLines
        label="作者"
        hint="一行一位"
        value={draft.bylines}
        onLines={(bylines, is) => onChange({ bylines }, is)}
      />
      {text('editor', '编辑')}
      {text('dutyEditor', '责编')}
      {text('proofreader', '校对')}
      {text('printPage', '版次')}
      <InfoLines
        label="标签"
        hint="一行一个，最多六个"
        value={draft.tags}
        onLines={(tags, is) => onChange({ tags }, is)}
      />
      <InfoLines
        label="要点"
        name="keyPoints"
        hint="一行一条，最多三条"
        value={draft.keyPoints}
        onLines={(keyPoints, is) => onChange({ keyPoints }, is)}
      />
      <InfoCheck
        label="快讯"
        hint={`${longestBrief}字以内`}
        isChecked={draft.isBrief}
        onCheck={(isBrief) => set({ isBrief })}
      />
      {draft.isBrief && <BriefLength body={draft.body} />}
    </section>
  )
}

/** How much of its 140 字 a 快讯 has taken, counted as publishing counts it. */
function BriefLength({ body }: { body: StoryDraft['body'] }) {
  const length = wordCount(plainText(body))
  const isLong = length > longestBrief
  return (
    <p role="status" className={`info-hint figures ${isLong ? 'font-bold text-urgent' : ''}`}>
      正文{length}／{longestBrief}字{isLong && `，超出${length - longestBrief}字，不能发布`}
    </p>
  )
}
