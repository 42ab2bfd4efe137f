import { Form } from '#components/desk/form.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { logPath } from '#newsroom/deskAddresses.ts'
import { checkInProgress } from '#newsroom/log/check.ts'
import { lastLogCheck } from '#newsroom/log/checkSentence.ts'
import { headOfLog } from '#newsroom/log/entries.ts'
import { check } from './actions.ts'

/** What the last check of the chain found, and the button that makes another. */
export async function Chain({ mayCheck }: { mayCheck: boolean }) {
  const [last, head] = await Promise.all([lastLogCheck(Date.now()), headOfLog()])
  const progress = checkInProgress()
  return (
    <Section title="核对">
      <Notice kind={last.isSound ? 'done' : 'mind'}>{last.sentence}</Notice>
      {progress && (
        <p role="status">
          正在核对：{progress.of}条里核对了{progress.checked}条。
          <a href={logPath} className="link">
            刷新
          </a>
        </p>
      )}
      <p className="text-ink-2">
        每一条都按前一条的摘要计算，改动任何一条，后面的就对不上。
        {head && (
          <>
            最后一条是第{head.number}条，摘要
            <code className="figures">{head.hash.slice(0, 16)}</code>
            ：把它抄在别处，末尾被整段删去也能发现。
          </>
        )}
      </p>
      {mayCheck && !progress && (
        <Form name="check" label="核对审计记录" action={check}>
          <p>
            <SubmitButton>从头核对</SubmitButton>
          </p>
        </Form>
      )}
    </Section>
  )
}
