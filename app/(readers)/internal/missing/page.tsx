import type { Metadata } from 'next'
import { Apology } from '#components/page/apology.tsx'
import { Frame } from '#components/page/frame.tsx'
import { latestStories } from '#newsroom/stories/published.ts'
import { readHouse } from '../../readHouse.ts'

export const metadata: Metadata = {
  title: '没有这个页面',
  description: '这个地址没有页面。',
  robots: { index: false },
}

/** Drawn by the server for every address that means nothing, with status 404. */
export default async function MissingPage() {
  const [house, latest] = await Promise.all([readHouse(), latestStories(10)])
  return (
    <Frame house={house} current="">
      <Apology title="没有这个页面" latest={latest}>
        <p>
          可能是地址抄漏了几个字，也可能是日期或编号不对。请检查地址，或从右边的最新稿件、上面的频道接着看。
        </p>
        <p>
          如果是本站的链接把您带到这里，请<a href="/contact">告诉我们</a>，我们来改。
        </p>
      </Apology>
    </Frame>
  )
}
