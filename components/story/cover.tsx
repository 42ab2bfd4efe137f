import { type Cover as CoverAddress, coverPath } from '#newsroom/addresses.ts'

type Props = {
  cover: CoverAddress
  /** True for the one picture that a reader sees first; all others load when they come near. */
  isFirst?: boolean
  className?: string
}

/** A story's generated cover. It says nothing that the headline does not: decorative, alt="". */
export function Cover({ cover, isFirst = false, className = '' }: Props) {
  return (
    <img
      className={`cover ${className}`}
      src={coverPath(cover)}
      alt=""
      width={600}
      height={400}
      {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy' })}
    />
  )
}
