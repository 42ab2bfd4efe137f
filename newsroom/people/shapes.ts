import { z } from 'zod'
import type { FieldNames } from '../badInput.ts'
import { roles } from './actor.ts'
import { isUsername, usernameRule } from './rules.ts'

/** No control characters, no marks that turn the direction of what follows. */
const readable = /^[^\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*$/u

export const personName = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(readable, '姓名里有看不见的字符，请重新输入。')

export const username = z.string().trim().toLowerCase().refine(isUsername, usernameRule)

export const newPerson = z.strictObject({ username, name: personName, role: z.enum(roles) })

export const personFields: FieldNames = {
  username: '用户名',
  name: '姓名',
  role: '角色',
  password: '密码',
}
