import type { Metadata } from 'next'
import { ButtonLink } from '#components/desk/button.tsx'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { Form } from '#components/desk/form.tsx'
import { FormArea, FormSelect } from '#components/desk/formFields.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { correctionKindNames } from '#newsroom/corrections/kinds.ts'
import { deskCorrectionsPath, deskStoryPath } from '#newsroom/deskAddresses.ts'
import { can } from '#newsroom/people/can.ts'
import { textToCorrect } from '#newsroom/stories/correctable.ts'
import { deskActor } from '../../../../session.ts'
import { MissingPage } from '../../../missingPage.tsx'
import { RefusedPage } from '../../refusedPage.tsx'
import { correct } from './actions.ts'
import { LiveWords } from './liveWords.tsx'
import { CorrectionPreview } from './preview.tsx'

export const metadata: Metadata = { title: '更正' }

const notices = { corrected: '更正好了，读者已经看到；24小时内由另一位同事补审。' }
const kinds = [['', '请选'], ...Object.entries(correctionKindNames)] as [string, string][]

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** Where a chief corrects words of a story that readers have. */
export default async function CorrectPage({ params, searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'story.correct')) return <NotForYou action="story.correct" />
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  if (!/^[1-9]\d{0,14}$/.test(id)) return <MissingPage what="这篇稿件" />
  const live = await textToCorrect(actor, Number(id))
  if (!live.ok)
    return live.refusal.reason === 'unknownStory' ? (
      <MissingPage what="这篇稿件" />
    ) : (
      <RefusedPage sentence={live.refusal.sentence} />
    )
  const { revision, title, text } = live.value
  return (
    <>
      <PageHead title="更正" about={`第${id}号稿件　${title}`}>
        <ButtonLink href={deskStoryPath(Number(id))}>回到稿件</ButtonLink>
        <ButtonLink href={deskCorrectionsPath}>全部更正</ButtonLink>
      </PageHead>
      <div className="correcting px-6 py-6">
        <div className="grid content-start gap-6">
          <DoneNotice notices={notices} done={done} />
          {/* A new form for each text: what was typed for the one before is done */}
          <Form key={revision} name="correct" action={correct} className="grid gap-4">
            <input type="hidden" name="storyId" value={id} />
            <input type="hidden" name="revision" value={revision} />
            <FormSelect name="kind" label="类别" options={kinds} />
            <FormArea
              name="stood"
              label="原文"
              hint="照抄读者看到的字，多抄几个，使它在稿件里只出现一次"
              rows={2}
            />
            <FormArea name="stands" label="更正为" rows={2} />
            <FormArea
              name="note"
              label="说明"
              hint="一句话，给读者看：错在哪里，怎么改的"
              rows={2}
            />
            <p>
              <SubmitButton name="wish" value="preview">
                预览读者会看到的
              </SubmitButton>
            </p>
            <CorrectionPreview now={Date.now()} />
          </Form>
        </div>
        <LiveWords text={text} revision={revision} />
      </div>
    </>
  )
}
