import type { ComponentProps } from 'react'

type Look = {
  /** One primary button a form; danger for what cannot be taken back. */
  kind?: 'plain' | 'primary' | 'danger'
  isSmall?: boolean
}

const classOf = ({ kind = 'plain', isSmall = false }: Look): string =>
  ['button', kind !== 'plain' && `button-${kind}`, isSmall && 'button-small']
    .filter(Boolean)
    .join(' ')

/** A button; a disabled one must have its reason written beside it. */
export function Button({
  kind,
  isSmall,
  className = '',
  ...props
}: ComponentProps<'button'> & Look) {
  const look = classOf({ kind, isSmall })
  return <button type="button" {...props} className={`${look} ${className}`} />
}

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function ButtonLink({
  kind,
  isSmall,
  className = '',
  ...props
}: ComponentProps<'a'> & Look) {
  return <a {...props} className={`${classOf({ kind, isSmall })} ${className}`} />
}
