import Link from 'next/link'
import { ButtonLink } from '#components/desk/button.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { LiveRefresh } from '#components/desk/live/liveRefresh.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { ListKeys } from '#components/desk/storyList/listKeys.tsx'
import { newStoryPath } from '#newsroom/deskAddresses.ts'
import { roleNames } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import { deskSession } from '../session.ts'
import { deskLook } from '../tasks.ts'
import { OtherWays } from './otherWays.tsx'
import { readWorkbench } from './readWorkbench.ts'
import { toMind } from './toMind.ts'
import { Afterwards, Scheduled, WorkListSection } from './workbench.tsx'

/** 工作台: what waits for this person first, what is late, what they wrote, what went live today. */
export default async function StartPage() {
  const { actor } = await deskSession()
  const now = Date.now()
  const look = await deskLook()
  const matters = await toMind(actor, now)
  const work = look && (await readWorkbench(actor, look.tasks, now))
  return (
    <>
      <PageHead title={`您好，${actor.name}`} about={roleNames[actor.role]}>
        {can(actor, 'story.file') && (
          <ButtonLink href={newStoryPath} kind="primary">
            新建稿件
          </ButtonLink>
        )}
      </PageHead>
      {matters.length > 0 && (
        <section aria-label="要留意的" className="grid max-w-[52rem] gap-3 px-6 pt-6">
          {matters.map(({ sentence, href, linkText }) => (
            <Notice key={sentence} kind="mind">
              {sentence}{' '}
              <Link href={href} prefetch={false} className="link">
                {linkText}
              </Link>
            </Notice>
          ))}
        </section>
      )}
      {look && work ? (
        <>
          <div className="workbench">
            <div className="grid min-w-0 content-start gap-8">
              {work.lists.length === 0 && (
                <EmptyState>现在没有等您处理的稿件。有新的会自动出现在这里。</EmptyState>
              )}
              {work.lists.map((list) => (
                <WorkListSection key={list.title} list={list} {...work.shown} />
              ))}
              <Scheduled tasks={look.tasks} moment={work.shown.moment} />
              {work.own && <WorkListSection list={work.own} {...work.shown} />}
              {work.live && <WorkListSection list={work.live} {...work.shown} />}
            </div>
            <Afterwards tasks={look.tasks} moment={work.shown.moment} />
          </div>
          <ListKeys page="工作台" />
          <LiveRefresh />
        </>
      ) : (
        <OtherWays role={actor.role} />
      )}
    </>
  )
}
