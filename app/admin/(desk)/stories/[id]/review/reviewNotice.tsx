import { Notice } from '#components/desk/notice.tsx'
import { Focused } from '#components/desk/review/focused.tsx'
import { deskStoryPath } from '#newsroom/deskAddresses.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { tasksOf } from '#newsroom/stories/review/tasks.ts'
import { doneWords, isDone } from './doneWords.ts'

type Props = {
  done: string | string[] | undefined
  actor: Actor
  /** Of the story on the page, and where readers find it. */
  storyId: number
  path: string | null
}

/** What has just been done to the story, and what waits next for the person who did it. */
export async function ReviewNotice({ done, actor, storyId, path }: Props) {
  if (!isDone(done)) return null
  const next = await nextTask(actor, storyId)
  return (
    <Focused>
      <Notice>
        {doneWords[done]}
        {done === 'published' && path && (
          <a href={path} className="link">
            打开读者页面
          </a>
        )}
        {next && (
          <a href={deskStoryPath(next.id)} className="link ml-4">
            {next.name}：{next.title || `第${next.id}号`}
          </a>
        )}
      </Notice>
    </Focused>
  )
}

async function nextTask(actor: Actor, storyId: number) {
  const result = await tasksOf(actor, Date.now())
  if (!result.ok) return null
  const { waiting, toProof } = result.value
  const [review] = waiting.filter(({ id }) => id !== storyId)
  if (review) return { ...review, name: '下一篇待我审' }
  const [proof] = toProof.filter(({ id }) => id !== storyId)
  return proof ? { ...proof, name: '下一篇待我校' } : null
}
