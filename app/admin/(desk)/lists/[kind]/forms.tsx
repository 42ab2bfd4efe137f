import { Form } from '#components/desk/form.tsx'
import { FormField } from '#components/desk/formFields.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { importLimits, type ListKind, listColumns } from '#newsroom/checker/lists/entries.ts'
import { add, bringIn } from '../actions.ts'
import { EntryFields } from './entryFields.tsx'

export function AddEntry({ kind }: { kind: ListKind }) {
  return (
    <Form name="new-entry" label="添一条" action={add}>
      <input type="hidden" name="kind" value={kind} />
      <EntryFields kind={kind} />
      <p>
        <SubmitButton>添加</SubmitButton>
      </p>
    </Form>
  )
}

/** A file of many entries; what was not taken is named line by line. */
export function ImportEntries({ kind }: { kind: ListKind }) {
  const columns = Object.values(listColumns[kind]).join(',')
  return (
    <Form name="import" label="导入" action={bringIn}>
      <input type="hidden" name="kind" value={kind} />
      <FormField
        type="file"
        name="file"
        label="CSV 文件"
        hint={`第一行写明各列：${columns}。UTF-8 或 GB18030 编码都可以，一次最多${importLimits.rows}行、900 KB。已有的按文件里的更改；有问题的行不导入，逐行列出。`}
        accept=".csv,text/csv"
        required
      />
      <p>
        <SubmitButton>导入</SubmitButton>
      </p>
    </Form>
  )
}
