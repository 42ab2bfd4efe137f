'use client'
import { useRef, useState } from 'react'
import { previewFramePath } from '#newsroom/deskAddresses.ts'
import { Segments } from '../segments.tsx'

type Props = {
  storyId: number
  /** The version of the text; a new one draws the page anew. */
  version: number
}

const widths = { phone: '手机', desktop: '电脑' } as const
const themes = { light: '浅色', dark: '深色' } as const

/** The story as readers would see it: no script runs in the frame, and no link of it leads away. */
export function PreviewFrame({ storyId, version }: Props) {
  const [width, setWidth] = useState<keyof typeof widths>('phone')
  const [theme, setTheme] = useState<keyof typeof themes>('light')
  return (
    <div className="preview">
      <div className="flex flex-wrap gap-4 pb-3">
        <Segments label="宽度" names={widths} chosen={width} onChoose={setWidth} />
        <Segments label="颜色" names={themes} chosen={theme} onChoose={setTheme} />
      </div>
      <div className="preview-window" data-width={width}>
        <Frames
          title={`读者页面预览：${widths[width]}，${themes[theme]}`}
          address={previewFramePath(storyId, theme, version)}
        />
      </div>
    </div>
  )
}

/**
 * The page as it was stays until the new one has come, which then stands where one had read to. Each
 * is a frame of its own: a new address in the same one would be a step of the browser's way back.
 */
function Frames({ title, address }: { title: string; address: string }) {
  const [shown, setShown] = useState<string | null>(null)
  const seen = useRef<HTMLIFrameElement>(null)
  const take = (frame: HTMLIFrameElement) => {
    const top = seen.current?.contentWindow?.scrollY ?? 0
    frame.contentWindow?.scrollTo({ top, behavior: 'instant' })
    setShown(address)
  }
  return [...new Set([shown ?? address, address])].map((each) => {
    const isShown = each === (shown ?? address)
    return (
      <iframe
        key={each}
        ref={isShown ? seen : null}
        title={isShown ? title : ''}
        sandbox="allow-same-origin"
        src={each}
        data-shown={isShown}
        aria-hidden={!isShown}
        tabIndex={isShown ? undefined : -1}
        onLoad={({ currentTarget }) => each === address && take(currentTarget)}
      />
    )
  })
}
