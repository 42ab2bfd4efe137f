import { Button } from '#components/desk/button.tsx'
import { Form } from '#components/desk/form.tsx'
import { Table } from '#components/desk/table.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { RedirectLine } from '#newsroom/redirects/onDesk.ts'
import { remove } from './actions.ts'

/** A page of the list; each move can be taken back. */
export function Redirects({ rows, mayChange }: { rows: RedirectLine[]; mayChange: boolean }) {
  const columns = ['旧地址', '新地址', '方式', '用过', '添加时间', ...(mayChange ? ['操作'] : [])]
  return (
    <Table caption="跳转名单" columns={columns}>
      {rows.map(({ fromPath, toPath, isPrefix, hits, lastAt, madeAt }, at) => (
        <tr key={fromPath}>
          <td className="break-all">{fromPath}</td>
          <td className="break-all">
            <a href={toPath} className="link">
              {toPath}
            </a>
          </td>
          <td className="whitespace-nowrap">{isPrefix ? '前缀' : '精确'}</td>
          <td className="figures whitespace-nowrap">
            {hits === null ? '没有' : `${hits}次`}
            {lastAt !== null && <span className="block text-meta">{dateTimeOf(lastAt)}</span>}
          </td>
          <td className="figures whitespace-nowrap">{dateTimeOf(madeAt)}</td>
          {mayChange && (
            <td>
              <Form name={`redirect-${at}`} action={remove} className="grid gap-2">
                <input type="hidden" name="fromPath" value={fromPath} />
                <Button type="submit" isSmall className="w-max">
                  删除<span className="sr-only">{fromPath}</span>
                </Button>
              </Form>
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
