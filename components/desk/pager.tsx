import { ButtonLink } from './button.tsx'

type Props = {
  /** What is paged through: 稿件. */
  of: string
  /** Addresses of the pages before and after; null where there is none. */
  newer: string | null
  older: string | null
}

/** 上一页 and 下一页 of a list paged by keys: there are no page numbers to go wrong. */
export function Pager({ of, newer, older }: Props) {
  if (!newer && !older) return null
  return (
    <nav aria-label={`${of}翻页`} className="flex gap-3 py-4">
      {newer && (
        <ButtonLink href={newer} rel="prev">
          上一页
        </ButtonLink>
      )}
      {older && (
        <ButtonLink href={older} rel="next">
          下一页
        </ButtonLink>
      )}
    </nav>
  )
}
