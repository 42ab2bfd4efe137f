import { notFound } from 'next/navigation'

/** The number in an address of the desk; what is none has no page. */
export function storyIdOf(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) notFound()
  return Number(text)
}
