'use client'
import { FormArea, FormChoice, FormField } from '../formFields.tsx'
import { ActSheet } from './actSheet.tsx'
import { HeadlineTick } from './headlineTick.tsx'
import type { SheetAct } from './mainAct.ts'
import type { ReviewActions } from './reviewActions.ts'
import type { ReviewWords } from './reviewWords.ts'

type Props = {
  act: SheetAct | null
  /** Which story and which round the person has before them. */
  of: { storyId: number; round: number }
  revision: number
  words: ReviewWords
  actions: ReviewActions
  onClose: () => void
}

const Opinion = () => <FormArea name="opinion" label="意见" hint="可以不写" rows={3} />

/** The sheet of the act that somebody has chosen. */
export function ReviewSheet({ act, of, revision, words, actions, onClose }: Props) {
  const same = { of, onClose }
  const text = { ...same, of: { storyId: of.storyId, revision, channelId: words.channelId } }
  switch (act) {
    case 'use':
      return (
        <ActSheet
          {...same}
          of={{ ...of, step: words.step }}
          name="use"
          title={words.main.use}
          about={words.useAbout}
          action={actions.use}
          submit={words.main.use}
        >
          {words.headline && <HeadlineTick {...words.headline} />}
          <Opinion />
        </ActSheet>
      )
    case 'sendBack':
      return (
        <ActSheet
          {...same}
          name="return"
          title="退回"
          about="稿件回到送审的人手里，这一轮的审签作废；改好再送，从初审开始。"
          action={actions.sendBack}
          submit="退回"
          isDanger
        >
          <FormChoice
            name="decision"
            label="怎么退"
            value="return"
            options={[
              ['return', '退回：不能用，或者要重写、重新核实'],
              ['change', '修改：照意见改了就能用'],
            ]}
          />
          <FormArea name="opinion" label="原因" hint="作者照着改，要写明" rows={4} />
        </ActSheet>
      )
    case 'hold':
      return (
        <ActSheet
          {...same}
          name="hold"
          title="待用"
          about="稿件可以用，先放一放；启用以后接着这一审。"
          action={actions.hold}
          submit="列为待用"
        >
          <Opinion />
        </ActSheet>
      )
    case 'takeUp':
      return (
        <ActSheet
          {...same}
          name="take-up"
          title="启用"
          about={`稿件回到${words.stepName}，接着审。`}
          action={actions.takeUp}
          submit="启用"
        />
      )
    case 'recall':
      return (
        <ActSheet
          {...same}
          name="recall"
          title="撤回修改"
          about={words.recallAbout}
          action={actions.recall}
          submit="撤回修改"
          isDanger
        >
          <FormArea name="reason" label="原因" hint="可以不写" rows={3} />
        </ActSheet>
      )
    case 'publish':
      return (
        <ActSheet
          {...text}
          name="publish"
          title={`发布第${revision}版`}
          about={words.publishAbout}
          action={actions.publish}
          submit="发布"
        />
      )
    case 'schedule':
      return (
        <ActSheet
          {...text}
          name="schedule"
          title={words.publishAt ? '改定时发布的时间' : '定时发布'}
          about={`到时间自动发布第${revision}版，读者马上能看到。`}
          action={actions.schedule}
          submit="定时"
        >
          <FormField
            name="publishAt"
            label="发布时间"
            hint="哈尔滨时间（北京时间），一年之内"
            type="datetime-local"
            value={words.publishAt}
          />
        </ActSheet>
      )
    case 'unschedule':
      return (
        <ActSheet
          {...text}
          name="unschedule"
          title="取消定时"
          about="稿件仍是已签发，等人发布或另定时间。"
          action={actions.unschedule}
          submit="取消定时"
        />
      )
    case null:
      return null
  }
}
