import type { Day } from '#lib/zh/date.ts'
import { checkStory } from '#newsroom/checker/check.ts'
import type { Finding } from '#newsroom/checker/finding.ts'
import { compileLists } from '#newsroom/checker/lists/compile.ts'
import { type NewsroomLists, noLists } from '#newsroom/checker/lists/lists.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'

/** What the editor sends: lists when they change, a draft to be checked as number `id`. */
export type CheckerMessage =
  | { kind: 'lists'; lists: NewsroomLists }
  | { kind: 'check'; id: number; draft: StoryDraft; day: Day }

/** What comes back for each draft. */
export type CheckerAnswer = { id: number; findings: Finding[] }

/** One end of a way that messages go both ways: a worker, its global scope, a MessagePort. */
export type Port<Sent, Received> = {
  postMessage: (message: Sent) => void
  onmessage: ((event: MessageEvent<Received>) => void) | null
}

/** Answers every draft that comes through the port; the lists are compiled once for each change. */
export function serveChecker(port: Port<CheckerAnswer, CheckerMessage>): void {
  let lists = compileLists(noLists)
  port.onmessage = ({ data }) => {
    if (data.kind === 'lists') lists = compileLists(data.lists)
    else {
      const { id, draft, day } = data
      port.postMessage({ id, findings: checkStory(draft, { day, lists }) })
    }
  }
}
