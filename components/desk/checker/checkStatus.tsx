'use client'
import { useEffect, useState } from 'react'

type Props = { errors: number; doubts: number; isReady: boolean }

/** Nobody is told while numbers still move: they must have stood this long, ms. */
const stands = 4_000

/** For those who listen: how many findings there are, said when the number has changed and settled. */
export function CheckStatus({ errors, doubts, isReady }: Props) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (!isReady) return
    const sentence =
      errors + doubts > 0 ? `检查：错${errors}处，疑${doubts}处。` : '检查：没有错和疑。'
    const timer = setTimeout(() => setSaid(sentence), stands)
    return () => clearTimeout(timer)
  }, [errors, doubts, isReady])
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  )
}
