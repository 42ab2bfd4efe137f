import { getSchema } from '@tiptap/core'
import { storyNodes } from './schema.ts'

/** The editor's ProseMirror schema where there is no editor. */
export const storySchema = getSchema(storyNodes)
