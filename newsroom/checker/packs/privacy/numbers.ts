import { isDay } from '#lib/zh/date.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An 18-digit identity number with its day of birth and check digit (GB 11643—1999). */
export function isIdentityNumber(digits: string): boolean {
  const day = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`
  if (!/^[1-8]\d{16}[\dxX]$/.test(digits) || !isDay(day)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0)
  return '10x98765432'.charAt(sum % 11) === digits.slice(-1).toLowerCase()
}

/** Does the last digit check the others (Luhn, GB/T 15694.1)? */
export function isCardNumber(digits: string): boolean {
  let sum = 0
  for (const [at, digit] of Array.from(digits).reverse().entries()) {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** `13904515678`, 3, 4 → `139****5678` */
export const masked = (digits: string, first: number, last: number): string =>
  digits.slice(0, first) +
  '*'.repeat(digits.length - first - last) +
  digits.slice(digits.length - last)
