import { Form } from '#components/desk/form.tsx'
import { FormField } from '#components/desk/formFields.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import type { Written } from '#newsroom/settings/onDesk.ts'
import { usualNotice } from '#newsroom/settings/reminders.ts'
import { mostLicences, type Settings } from '#newsroom/settings/shapes.ts'
import { changeLicences } from './actions.ts'
import { LastWritten } from './lastWritten.tsx'

type Props = { licences: Settings['licences']; written: Written }
type Row = Partial<Settings['licences'][number]>

/** Blank rows that stand below those in use, for new ones. */
const spare = 2

/** The licence rows of the footer, in its order, each with its end and when to be reminded of it. */
export function Licences({ licences, written }: Props) {
  const rows: Row[] = [...licences, ...Array.from({ length: spare }, () => ({}))]
  return (
    <Section title="许可信息">
      <p>
        页脚按这里的顺序写。把一行全部清空再保存，就删去这一行。到期前会在工作台提醒，不填天数就是提前
        {usualNotice}天；读者看不到到期日。
      </p>
      <Form name="licences" action={changeLicences} className="grid gap-4">
        {rows.slice(0, mostLicences).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, its fields are numbered
          <LicenceRow key={at} row={row} at={at} />
        ))}
        <LastWritten written={written} />
        <p>
          <SubmitButton>保存许可信息</SubmitButton>
        </p>
      </Form>
    </Section>
  )
}

function LicenceRow({ row, at }: { row: Row; at: number }) {
  const text = (name: keyof Row) => String(row[name] ?? '')
  return (
    <fieldset className="grid gap-3 border-b border-b-hairline pb-4 md:grid-cols-2">
      <legend className="mb-2 font-bold text-ink-2">第{at + 1}行</legend>
      <FormField name={`label${at}`} label="名称" value={text('label')} maxLength={40} />
      <FormField name={`number${at}`} label="编号" value={text('number')} maxLength={60} />
      <FormField
        name={`href${at}`}
        label="链接"
        hint="查询页的完整网址，可以不填"
        value={text('href')}
        maxLength={500}
        className="md:col-span-2"
      />
      <FormField
        name={`expiresOn${at}`}
        label="有效期至"
        hint="例如 2027-05-14，长期有效就不填"
        value={text('expiresOn')}
        maxLength={10}
      />
      <FormField
        name={`remindDays${at}`}
        label="提前几天提醒"
        hint="1到365"
        value={text('remindDays')}
        inputMode="numeric"
        maxLength={3}
      />
    </fieldset>
  )
}
