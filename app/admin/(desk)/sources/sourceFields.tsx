import { FormField, FormSelect } from '#components/desk/formFields.tsx'
import { sourceClassNames } from '#newsroom/sources/classes.ts'
import type { SourceOnDesk } from '#newsroom/sources/onDesk.ts'
import { sourceLimits } from '#newsroom/sources/shapes.ts'
import { sourceStatusNames } from '#newsroom/sources/standing.ts'

/** All that is written down about a 稿源; blank for a new one. */
export function SourceFields({ source }: { source?: SourceOnDesk }) {
  const { name, class: kind = 'partner', website, status = 'active' } = source ?? {}
  return (
    <>
      <FormField
        name="name"
        label="名称"
        value={name ?? ''}
        required
        maxLength={sourceLimits.name}
      />
      <FormSelect
        name="class"
        label="类别"
        value={kind}
        options={Object.entries(sourceClassNames)}
      />
      <FormField
        name="website"
        label="网址"
        hint="可以不填；以 https:// 或 http:// 开头"
        value={website ?? ''}
        maxLength={sourceLimits.website}
      />
      <FormSelect
        name="status"
        label="状态"
        hint="冻结：暂时不用；移除：不再用。已经发布的稿件不受影响"
        value={status}
        options={Object.entries(sourceStatusNames)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField
          name="validFrom"
          type="date"
          label="有效期起"
          hint="不填：不限"
          value={source?.validFrom ?? ''}
        />
        <FormField
          name="validUntil"
          type="date"
          label="有效期止"
          hint="这一天还算；不填：不限"
          value={source?.validUntil ?? ''}
        />
      </div>
      <FormField
        name="note"
        label="备注"
        hint="合同、联系人等，读者看不到"
        value={source?.note ?? ''}
        maxLength={sourceLimits.note}
      />
    </>
  )
}
