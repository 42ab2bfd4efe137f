/**
 * Whether somebody's name stands in a byline: 林江 in `记者 林江、通讯员 宋禾`, not in `记者 林江涛`. Two people
 * of one name are one here: another colleague does what neither may.
 */
export function isInByline(byline: string, name: string): boolean {
  const wanted = name.trim()
  if (wanted === '') return false
  return (
    byline.split(/[^\p{L}\p{M}·]+/u).includes(wanted) ||
    byline.split('、').some((one) => one.trim() === wanted)
  )
}
