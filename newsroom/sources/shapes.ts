import { z } from 'zod'
import type { FieldNames } from '../badInput.ts'
import { plainLine } from '../plainLine.ts'

export const sourceShape = z.strictObject({ name: plainLine.max(60), isOwn: z.boolean() })
export const sourceFields: FieldNames = { name: '名称', isOwn: '类别' }
