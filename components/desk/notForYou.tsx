import { type Action, actionNames, notAllowed } from '#newsroom/people/can.ts'
import { PageHead } from './pageHead.tsx'

/** In place of a page that the person's role may not read. */
export function NotForYou({ action }: { action: Action }) {
  return (
    <>
      <PageHead title="这一页不归您的角色" />
      <div className="grid gap-3 px-6 py-4">
        <p>
          {actionNames[action]}：{notAllowed(action).refusal.sentence}
        </p>
        <p>
          <a href="/admin" className="link">
            回到工作台
          </a>
        </p>
      </div>
    </>
  )
}
