import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { DeskSlot } from '#newsroom/front/onDesk.ts'
import { previewPath } from '#newsroom/front/previewAddress.ts'
import { Segments } from '../segments.tsx'

const widths = { desktop: '电脑', phone: '手机' } as const

/** After the last change the preview waits this long, ms. */
const pause = 250

/**
 * The page as readers will see it. The frame is told to go on to each new arrangement in place of the
 * one before, so that the browser's way back leads out of the desk's page and not through them.
 */
export function PreviewPane({
  page,
  name,
  slots,
}: {
  page: string
  name: string
  slots: DeskSlot[]
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  const path = useDeferredValue(previewPath(page, slots))
  const [first] = useState(path)
  const [width, setWidth] = useState<keyof typeof widths>('desktop')
  const shown = useRef(first)
  useEffect(() => {
    if (path === shown.current) return
    const timer = setTimeout(() => {
      shown.current = path
      frame.current?.contentWindow?.location.replace(path)
    }, pause)
    return () => clearTimeout(timer)
  }, [path])
  return (
    <section aria-label="预览" className="front-pane preview-pane">
      <h2 className="pane-head">
        预览
        <span className="flex items-center">
          <Segments label="宽度" names={widths} chosen={width} onChoose={setWidth} />
          <a href={path} target="_blank" rel="noreferrer" className="link ml-3">
            新窗口
          </a>
        </span>
      </h2>
      <div className="preview-room" data-phone={width === 'phone' || undefined}>
        <iframe
          ref={frame}
          src={first}
          title={`${name}的预览`}
          tabIndex={-1}
          sandbox="allow-same-origin"
        />
      </div>
    </section>
  )
}
