import { FormField, FormSelect } from '#components/desk/formFields.tsx'
import { type Fields, importLimits, type ListKind } from '#newsroom/checker/lists/entries.ts'

const levelChoices = [
  ['疑', '疑：要说明理由'],
  ['错', '错：没改不能采用'],
  ['示', '示：只作提示'],
] as const

/** The fields of an entry, blank or filled in. */
export function EntryFields({ kind, fields = {} }: { kind: ListKind; fields?: Fields }) {
  const words = { required: true, maxLength: importLimits.term } as const
  if (kind === 'terms')
    return (
      <>
        <FormField name="term" label="词语" value={fields['term'] ?? ''} {...words} />
        <FormField
          name="suggestion"
          label="改为"
          hint="可以不填：由编辑自己改"
          value={fields['suggestion'] ?? ''}
          maxLength={importLimits.words}
        />
        <FormSelect
          name="level"
          label="级别"
          value={fields['level'] ?? '疑'}
          options={levelChoices}
        />
        <FormField
          name="note"
          label="说明"
          hint="编辑会看到，可以不填"
          value={fields['note'] ?? ''}
          maxLength={importLimits.words}
        />
      </>
    )
  if (kind === 'names')
    return (
      <>
        <FormField name="name" label="姓名" value={fields['name'] ?? ''} {...words} />
        <FormField
          name="titles"
          label="职务"
          hint="几个职务之间用顿号，例如：市文化馆馆长、研究馆员"
          value={fields['titles'] ?? ''}
          maxLength={importLimits.words}
        />
      </>
    )
  return (
    <>
      <FormField name="text" label="文字" value={fields['text'] ?? ''} {...words} />
      <FormField
        name="rule"
        label="规则"
        hint="只对一类规则放行，例如：易错字词；不填就是对所有规则"
        value={fields['rule'] ?? ''}
        maxLength={60}
      />
    </>
  )
}
