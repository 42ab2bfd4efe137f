import { z } from 'zod'

/** No control characters, no half of a surrogate pair, no marks that turn what follows around. */
const readable = /^[^\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*$/u

/** One line of words in a name, a label, a setting: 1–200 characters, trimmed, all of them seen. */
export const plainLine = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(readable, '有看不见的字符，请重新输入。')
