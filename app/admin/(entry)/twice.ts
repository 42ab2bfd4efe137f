import type { FormState } from '#components/desk/formState.ts'

/** The refusal of a form whose two new passwords differ; null where they are the same. */
export const differing = (
  { password, again }: { password: string; again: string },
  values?: Record<string, string>,
): FormState =>
  password === again
    ? null
    : {
        faults: [{ field: 'again', sentence: '两次输入的密码不一样，请再输一遍。' }],
        ...(values && { values }),
      }
