'use client'

import { Button } from '#components/desk/button.tsx'

/** A page that failed: what happened, what to do. What failed stands in the server's log. */
export default function PageFault({ reset }: { reset: () => void }) {
  return (
    <div className="m-6 border-l-4 border-l-urgent bg-urgent-ground px-4 py-3" role="alert">
      <h1 className="font-bold">这一页没有打开</h1>
      <p>程序出错了，已经记下来。请再试一次；如果还不行，请告诉管理员。</p>
      <Button className="mt-3" onClick={reset}>
        重试
      </Button>
    </div>
  )
}
