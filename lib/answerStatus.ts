import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { single } from './single.ts'

type Answer = { status: number | null }

const answers = () => single('answerStatus', () => new AsyncLocalStorage<Answer>())

/**
 * Lets the pages that are rendered into a response give its status: what is answered runs them. Their
 * status takes the place of a 200; a server component has no other way to say that what was asked for
 * is not there, short of an error page which only a script fills. Whatever wraps `writeHead` after this
 * still sees 200: to it the page is a whole one.
 */
export function withOwnStatus(response: ServerResponse): <T>(render: () => T) => T {
  const answer: Answer = { status: null }
  const write = response.writeHead
  response.writeHead = function (this: ServerResponse, status: number, ...given: unknown[]) {
    const own = status === 200 ? (answer.status ?? status) : status
    return Reflect.apply(write, this, [own, ...given])
  } as ServerResponse['writeHead']
  return (render) => answers().run(answer, render)
}

/** While a page is being rendered, before anything of it is sent: the status of its answer. */
export function setAnswerStatus(status: number): void {
  const answer = answers().getStore()
  if (answer) answer.status = status
}
