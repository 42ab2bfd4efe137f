'use client'

import { X } from 'lucide-react'
import { useLive } from './live.tsx'

/** What came to this person while the page is open: one quiet line in the head of the page. */
export function NewsLine() {
  const { sentence, putAway } = useLive()
  return (
    <div className="news-line">
      <p role="status">{sentence}</p>
      {sentence && (
        <button type="button" onClick={putAway} aria-label="收起通知">
          <X size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
