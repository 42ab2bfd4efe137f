'use client'
import type { Finding } from '#newsroom/checker/finding.ts'
import { AllowSheet, KeepFindingSheet } from './checkSheets.tsx'

/** What somebody wants to do about a finding that asks for more words. */
export type AskedOfFinding = { what: 'keep' | 'allow'; finding: Finding }

type Props = {
  asked: AskedOfFinding | null
  /** What is sent; each answers a sentence where it was refused. */
  found: {
    keep: (finding: Finding, words: string) => Promise<string | null>
    allow: (finding: Finding, words: string) => Promise<string | null>
  }
  onClose: () => void
}

/** The sheets over the text: to let a finding stand with a reason, to allow its words everywhere. */
export function FindingSheets({ asked, found, onClose }: Props) {
  const of = (what: AskedOfFinding['what']) => (asked?.what === what ? asked.finding : null)
  return (
    <>
      <KeepFindingSheet finding={of('keep')} onClose={onClose} onSend={found.keep} />
      <AllowSheet finding={of('allow')} onClose={onClose} onSend={found.allow} />
    </>
  )
}
