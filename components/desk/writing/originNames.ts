import type { Origin } from '#newsroom/stories/content.ts'

/** What the desk calls the origins of stories. */
export const originNames: Readonly<Record<Origin, string>> = {
  original: '原创',
  paper: '本报',
  reprint: '转载',
  contributed: '来稿',
  government: '政务发布',
}
