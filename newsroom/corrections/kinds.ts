import type { correctionKinds } from '#db/schema/corrections.ts'

export type CorrectionKind = (typeof correctionKinds)[number]

/** What a correction is about, as the desk and the ledger name it. */
export const correctionKindNames: Readonly<Record<CorrectionKind, string>> = {
  fact: '事实',
  number: '数字',
  name: '姓名职务',
  picture: '图片',
  text: '文字',
}
