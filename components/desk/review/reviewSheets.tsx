'use client'
import { ActSheet } from './actSheet.tsx'
import { actWords, type Reviewing } from './actWords.tsx'
import type { SheetAct } from './mainAct.ts'

type Props = Reviewing & { act: SheetAct | null; onClose: () => void }

/** The sheet of the act that somebody has chosen. */
export const ReviewSheet = ({ act, onClose, ...reviewing }: Props) =>
  act && <ActSheet {...actWords(act, reviewing)} onClose={onClose} />
