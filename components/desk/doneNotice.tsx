import { Notice } from './notice.tsx'

type Props = {
  /** Sentences by the word in the redirect of an action: `?done=added`. */
  notices: Readonly<Record<string, string>>
  done: string | string[] | undefined
}

/** What an action has just done, above the page that it led to. */
export function DoneNotice({ notices, done }: Props) {
  if (typeof done !== 'string' || !Object.hasOwn(notices, done)) return null
  return <Notice>{notices[done]}</Notice>
}
