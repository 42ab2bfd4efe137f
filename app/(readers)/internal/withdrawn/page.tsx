import type { Metadata } from 'next'
import { Apology } from '#components/page/apology.tsx'
import { Frame } from '#components/page/frame.tsx'
import { latestStories } from '#newsroom/stories/published.ts'
import { readHouse } from '../../readHouse.ts'

export const metadata: Metadata = {
  title: '稿件已撤下',
  description: '这篇稿件已经撤下。',
  robots: { index: false },
}

/** Drawn by the server for the address of a withdrawn story, with status 410 and no word of it. */
export default async function WithdrawnPage() {
  const [house, latest] = await Promise.all([readHouse(), latestStories(10)])
  return (
    <Frame house={house} current="">
      <Apology title="稿件已撤下" latest={latest}>
        <p>这个地址上的稿件已经由编辑部撤下，不再提供阅读。</p>
        <p>
          如有疑问，请<a href="/contact">联系我们</a>。
        </p>
      </Apology>
    </Frame>
  )
}
