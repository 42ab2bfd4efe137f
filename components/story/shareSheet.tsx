import { publicUrl } from '#lib/publicUrl.ts'
import { storyPath } from '#newsroom/addresses.ts'
import type { PublishedStory } from '#newsroom/stories/published.ts'
import { QrCode } from './qrCode.tsx'

/**
 * 分享 of the article bar. It opens without a script and shows the address, to select or to scan; the
 * buttons stand `hidden` until the enhancement script lets them do what they say.
 */
export function ShareSheet({ story }: { story: PublishedStory }) {
  const path = storyPath(story)
  return (
    <details id="share" data-story={story.id}>
      <summary className="tool">
        <svg
          width="20"
          height="20"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          aria-hidden="true"
        >
          <path d="M6.5 6 10 2.5 13.5 6M10 3v10M3.5 9.5v8h13v-8" />
        </svg>
        分享
      </summary>
      <div className="sheet">
        <QrCode story={story} />
        <div>
          <p>{story.revisionId === 0 ? '发布以后的地址：' : '扫码，或复制地址：'}</p>
          <p id="address">{publicUrl(path)}</p>
          <div>
            <button type="button" hidden data-do="copy">
              复制链接
            </button>
            <button type="button" hidden data-do="send">
              系统分享
            </button>
          </div>
          <p role="status" />
        </div>
      </div>
    </details>
  )
}
