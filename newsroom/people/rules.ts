/** Shapes of names and passwords, and the sentences for what does not fit. */
export const shortestPassword = 10
export const longestPassword = 128

/** 2–30 lower-case letters, digits, `-`, `_` and `.`, beginning with a letter. */
export const isUsername = (text: string): boolean => /^[a-z][a-z0-9._-]{1,29}$/.test(text)

export const usernameRule =
  '用户名用2到30个小写字母、数字、点、横线或下划线，以字母开头，例如 shenxue。'

/**
 * What is wrong with a new password, as a sentence; null where it is good. Length is what counts
 * (NIST SP 800-63B, 5.1.1): no rule about kinds of characters, but nothing that is tried first.
 */
export function passwordFault(password: string, username: string): string | null {
  const length = [...password].length
  if (length < shortestPassword)
    return `密码至少要${shortestPassword}个字符，可以是一句容易记的话。`
  if (length > longestPassword) return `密码最多${longestPassword}个字符。`
  if (password.toLowerCase().includes(username.toLowerCase())) return '密码里不能有用户名。'
  if (new Set(password).size < 5 || isRun(password)) return '这个密码太容易猜，请换一个。'
  return null
}

/** As letters and keys follow one another; a password that is a piece of it, either way, is a run. */
const runs = ['abcdefghijklmnopqrstuvwxyz', '012345678901234567890', 'qwertyuiopasdfghjklzxcvbnm']

function isRun(text: string): boolean {
  const lower = text.toLowerCase()
  const reversed = [...lower].reverse().join('')
  return runs.some((run) => run.includes(lower) || run.includes(reversed))
}
