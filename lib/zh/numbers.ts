const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/**
 * A number in 汉字, 1 to 99: 5 → 五, 10 → 十, 14 → 十四, 20 → 二十, 21 → 二十一.
 * Throws RangeError for anything else.
 */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99)
    throw new RangeError(`Not a whole number from 1 to 99: ${n}`)
  const tens = Math.floor(n / 10)
  // 14 → 十四, never 一十四
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10]}`
}

/**
 * The n-th day of a solar term, n from 1 to 99: 10 → 第十日. In 汉字, as GB/T 15835—2011 4.2 asks
 * for everything reckoned by a calendar other than the public one. Throws RangeError.
 */
export const chineseOrdinalDay = (n: number): string => `第${chineseNumber(n)}日`

/**
 * Years from `first` to `last` with an en dash, for copyright lines set in Latin figures:
 * (2011, 2018) → 2011–2018, (2018, 2018) → 2018. Throws RangeError if they are not whole years in
 * order.
 */
export function yearRange(first: number, last: number): string {
  if (!Number.isInteger(first) || !Number.isInteger(last) || first > last)
    throw new RangeError(`Not a range of years: ${first} to ${last}`)
  return first === last ? `${first}` : `${first}–${last}`
}
