import { Form } from '#components/desk/form.tsx'
import { FormTick } from '#components/desk/formFields.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import type { Written } from '#newsroom/settings/onDesk.ts'
import { setDemo } from './actions.ts'
import { LastWritten } from './lastWritten.tsx'

const changes = [
  '每页顶端的“演示站点”条和页脚的演示说明不再显示；',
  '搜索引擎可以收录本站；',
  '报头的日期是当天，不再停在演示的日子；',
  '页脚的许可信息和联系方式就是本报的，由本报负责。',
]

/** The confirmation that ends the demo, and what it changes for readers. */
export function Demo({ isConfirmed, written }: { isConfirmed: boolean; written: Written }) {
  return (
    <Section title={isConfirmed ? '正式站点' : '结束演示'}>
      <p>{isConfirmed ? '已经确认。现在对读者来说：' : '确认以后，对读者来说：'}</p>
      <ul className="list-disc pl-6">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <Form name="demo" action={setDemo}>
        {!isConfirmed && (
          <FormTick name="sure">站点、许可信息和联系方式，以上内容我已逐项核对。</FormTick>
        )}
        <LastWritten written={written} />
        <p>
          {isConfirmed ? (
            <SubmitButton kind="plain" name="wish" value="begin">
              回到演示站点
            </SubmitButton>
          ) : (
            <SubmitButton name="wish" value="end">
              确认，结束演示
            </SubmitButton>
          )}
        </p>
      </Form>
    </Section>
  )
}
