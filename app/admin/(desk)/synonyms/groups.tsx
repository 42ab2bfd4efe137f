import { Button } from '#components/desk/button.tsx'
import { Form } from '#components/desk/form.tsx'
import { FormField } from '#components/desk/formFields.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { Table } from '#components/desk/table.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { change, remove } from './actions.ts'

type Group = { id: number; words: string[]; changedAt: number }

/** The list: each group with its words, which can be changed or taken away. */
export function Groups({ rows, mayChange }: { rows: Group[]; mayChange: boolean }) {
  const columns = ['同义词', '修改时间', ...(mayChange ? ['操作'] : [])]
  return (
    <Table caption="同义词名单" columns={columns}>
      {rows.map(({ id, words, changedAt }) => (
        <tr key={id}>
          <td>{words.join(' = ')}</td>
          <td className="figures whitespace-nowrap">{dateTimeOf(changedAt)}</td>
          {mayChange && (
            <td>
              <div className="grid gap-2">
                <details>
                  <summary className="link">修改“{words[0]}”</summary>
                  <Form
                    name={`synonyms-${id}`}
                    action={change}
                    label={`修改同义词“${words[0]}”`}
                    className="mt-2 grid gap-2"
                  >
                    <input type="hidden" name="id" value={id} />
                    <FormField
                      name="words"
                      label="同义词"
                      hint="二至六个词，用空格隔开"
                      required
                      value={words.join(' ')}
                    />
                    <p>
                      <SubmitButton>保存</SubmitButton>
                    </p>
                  </Form>
                </details>
                <Form name={`remove-synonyms-${id}`} action={remove} className="grid gap-2">
                  <input type="hidden" name="id" value={id} />
                  <Button
                    type="submit"
                    isSmall
                    className="w-max"
                    aria-label={`删除“${words[0]}”这一组`}
                  >
                    删除
                  </Button>
                </Form>
              </div>
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
