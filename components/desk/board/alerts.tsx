import Link from 'next/link'
import type { ReactNode } from 'react'
import { deskStoryPath } from '#newsroom/deskAddresses.ts'
import { stateNames } from '#newsroom/stories/lifecycle.ts'
import type { Tasks } from '#newsroom/stories/review/tasks.ts'
import { exactTime, type Moment, span } from './deskTime.ts'
import { DueTime } from './dueTime.tsx'

/** Beside the list stand no more; the rest is on the start page. */
const most = 6

type Alert = {
  key: string
  isUrgent: boolean
  title: string
  href: string | null
  about: ReactNode
}

type Props = { tasks: Tasks; moment: Moment; isAll?: boolean }

/** What is late or still open, the most urgent first. */
export function Alerts({ tasks, moment, isAll = false }: Props) {
  const alerts = alertsOf(tasks, moment)
  const shown = isAll ? alerts : alerts.slice(0, most)
  if (alerts.length === 0) return <p className="mt-2 text-ink-2">没有超时和未了的事。</p>
  return (
    <>
      <ul className="mt-2 grid gap-3">
        {shown.map(({ key, isUrgent, title, href, about }) => (
          <li key={key} className={isUrgent ? 'alert alert-urgent' : 'alert'}>
            {href ? (
              <Link href={href} prefetch={false} className="font-bold text-ink">
                {title}
              </Link>
            ) : (
              <b className="text-ink">{title}</b>
            )}
            <p className="figures set-[0.9375rem]/[1.5rem]">{about}</p>
          </li>
        ))}
      </ul>
      {alerts.length > shown.length && (
        <p className="mt-2 text-ink-2">还有{alerts.length - shown.length}项。</p>
      )}
    </>
  )
}

function alertsOf(
  { overdue, lateReviews, withdrawalRequests, alerts }: Tasks,
  moment: Moment,
): Alert[] {
  const open = (at: number) => <b>{exactTime(at, moment)}前</b>
  return [
    ...alerts.unpublished.map(({ storyId, title, publishAt }) => ({
      key: `unpublished-${storyId}`,
      isUrgent: true,
      title,
      href: deskStoryPath(storyId),
      about: (
        <>
          定时发布没有成功　<b className="text-urgent">晚{span(moment.now - publishAt)}</b>
        </>
      ),
    })),
    ...overdue.map(({ id, title, state, dueAt }) => ({
      key: `overdue-${id}`,
      isUrgent: true,
      title,
      href: deskStoryPath(id),
      about: (
        <>
          {stateNames[state]}　<DueTime at={dueAt ?? moment.now} now={moment.now} />
        </>
      ),
    })),
    ...alerts.emergencies.map(({ id, kind, storyId, title, doneByName }) => ({
      key: `emergency-${id}`,
      isUrgent: true,
      title,
      href: deskStoryPath(storyId),
      about: `${kind === 'release' ? '紧急签发' : '紧急撤稿'}　${doneByName}　待复签`,
    })),
    ...lateReviews.map(({ id, kind, storyId, title, dueAt }) => ({
      key: `late-${id}`,
      isUrgent: dueAt < moment.now,
      title,
      href: deskStoryPath(storyId),
      about: (
        <>
          {kind === 'brief' ? '快讯补审' : '更正补审'}　
          {dueAt < moment.now ? <DueTime at={dueAt} now={moment.now} /> : open(dueAt)}
        </>
      ),
    })),
    ...withdrawalRequests.map(({ id, storyId, reason, requestedByName }) => ({
      key: `withdrawal-${id}`,
      isUrgent: false,
      title: storyId === null ? '撤下一个稿源的全部稿件' : `撤下第${storyId}号稿件`,
      href: storyId === null ? null : deskStoryPath(storyId),
      about: `${requestedByName}申请：${reason}`,
    })),
  ]
}
