import { z } from 'zod'
import type { FieldNames } from '../badInput.ts'
import { plainLine } from '../plainLine.ts'
import { roles } from './actor.ts'
import { isUsername, usernameRule } from './rules.ts'

export const personName = plainLine.max(40)

export const username = z.string().trim().toLowerCase().refine(isUsername, usernameRule)

export const newPerson = z.strictObject({ username, name: personName, role: z.enum(roles) })

export const personFields: FieldNames = {
  username: '用户名',
  name: '姓名',
  role: '角色',
  password: '密码',
}
