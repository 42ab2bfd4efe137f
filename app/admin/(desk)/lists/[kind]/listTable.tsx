import { Button } from '#components/desk/button.tsx'
import { Form } from '#components/desk/form.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { Table } from '#components/desk/table.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { keyOf, type ListKind, listColumns } from '#newsroom/checker/lists/entries.ts'
import type { ListLine } from '#newsroom/checking/lists/onDesk.ts'
import { change, remove } from '../actions.ts'
import { EntryFields } from './entryFields.tsx'

type Props = { kind: ListKind; lines: ListLine[]; mayManage: boolean }

/** A page of a list; each entry is changed in its row, or taken off. */
export function ListTable({ kind, lines, mayManage }: Props) {
  const columns: [string, string][] = Object.entries(listColumns[kind])
  const heads = [...columns.map(([, title]) => title), '更改', ...(mayManage ? ['操作'] : [])]
  return (
    <Table caption="词条" columns={heads}>
      {lines.map((line) => (
        <tr key={line.id}>
          {columns.map(([name]) => (
            <td key={name} className="break-words">
              {line.fields[name]}
            </td>
          ))}
          <td className="figures whitespace-nowrap">
            {line.changedByName}
            <br />
            {dateTimeOf(line.changedAt)}
          </td>
          {mayManage && (
            <td>
              <EntryActions kind={kind} line={line} />
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}

function EntryActions({ kind, line: { id, fields } }: { kind: ListKind; line: ListLine }) {
  const words = fields[keyOf[kind]]
  const of = <span className="sr-only">“{words}”</span>
  const which = (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
    </>
  )
  return (
    <div className="grid gap-2">
      <details>
        <summary className="link w-max">修改{of}</summary>
        <Form name={`entry-${id}`} label={`修改“${words}”`} action={change}>
          {which}
          <div className="mt-3 grid min-w-[16rem] gap-4">
            <EntryFields kind={kind} fields={fields} />
            <p>
              <SubmitButton>保存</SubmitButton>
            </p>
          </div>
        </Form>
      </details>
      <Form name={`remove-${id}`} label={`删除“${words}”`} action={remove} className="grid gap-2">
        {which}
        <Button type="submit" isSmall className="w-max">
          删除{of}
        </Button>
      </Form>
    </div>
  )
}
