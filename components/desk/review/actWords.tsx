'use client'
import { FormArea, FormChoice, FormField } from '../formFields.tsx'
import type { ActWords } from './actForm.tsx'
import { HeadlineTick } from './headlineTick.tsx'
import type { SheetAct } from './mainAct.ts'
import type { ReviewActions } from './reviewActions.ts'
import type { ReviewWords } from './reviewWords.ts'

export type Reviewing = {
  /** Which story and which round the person has before them. */
  of: { storyId: number; round: number }
  revision: number
  words: ReviewWords
  actions: ReviewActions
}

/** What an act is called, what it asks for and what will happen. */
export const actWords = (act: SheetAct, given: Reviewing): ActWords => ({
  ...says[act](given),
  action: given.actions[act],
})

const says: Readonly<Record<SheetAct, (given: Reviewing) => Omit<ActWords, 'action'>>> = {
  use: ({ of, words }) => ({
    name: 'use',
    title: words.main.use,
    about: words.useAbout,
    submit: words.main.use,
    of: { ...of, step: words.step },
    children: (
      <>
        {words.headline && <HeadlineTick {...words.headline} />}
        <Opinion />
      </>
    ),
  }),
  sendBack: ({ of }) => ({
    name: 'return',
    title: '退回',
    about: '稿件回到送审的人手里，这一轮的审签作废；改好再送，从初审开始。',
    submit: '退回',
    isDanger: true,
    of,
    children: (
      <>
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
      </>
    ),
  }),
  hold: ({ of }) => ({
    name: 'hold',
    title: '待用',
    about: '稿件可以用，先放一放；启用以后接着这一审。',
    submit: '列为待用',
    of,
    children: <Opinion />,
  }),
  takeUp: ({ of, words }) => ({
    name: 'take-up',
    title: '启用',
    about: `稿件回到${words.stepName}，接着审。`,
    submit: '启用',
    of,
  }),
  recall: ({ of, words }) => ({
    name: 'recall',
    title: '撤回修改',
    about: words.recallAbout,
    submit: '撤回修改',
    isDanger: true,
    of,
    children: <FormArea name="reason" label="原因" hint="可以不写" rows={3} />,
  }),
  publish: (given) => ({
    name: 'publish',
    title: `发布第${given.revision}版`,
    about: given.words.publishAbout,
    submit: '发布',
    of: thisVersion(given),
  }),
  schedule: (given) => ({
    name: 'schedule',
    title: given.words.publishAt ? '改定时发布的时间' : '定时发布',
    about: `到时间自动发布第${given.revision}版，读者马上能看到。`,
    submit: '定时',
    of: thisVersion(given),
    children: (
      <FormField
        name="publishAt"
        label="发布时间"
        hint="哈尔滨时间（北京时间），一年之内"
        type="datetime-local"
        value={given.words.publishAt}
      />
    ),
  }),
  unschedule: (given) => ({
    name: 'unschedule',
    title: '取消定时',
    about: '稿件仍是已签发，等人发布或另定时间。',
    submit: '取消定时',
    of: thisVersion(given),
  }),
}

const Opinion = () => <FormArea name="opinion" label="意见" hint="可以不写" rows={3} />

/** What readers get is one version of one story, in the channel that the person saw. */
const thisVersion = ({ of: { storyId }, revision, words: { channelId } }: Reviewing) => ({
  storyId,
  revision,
  channelId,
})
