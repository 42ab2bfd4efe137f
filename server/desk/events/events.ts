import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Actor } from '#newsroom/people/actor.ts'
import { sessionOf } from '#newsroom/signIn/session.ts'
import { lastDeed } from '#newsroom/stories/board/boardQueries.ts'
import { type Look, lookFor } from '#newsroom/stories/board/look.ts'
import { sendJson } from '../../send.ts'
import { knownDeed, openStream, type Stream } from './stream.ts'

/** Times in ms. */
export const usualPace = {
  /** How often a process looks whether anything was done at the desk, whoever did it and where. */
  look: 1_000,
  /** How often without that: a limit passes without anybody's doing. */
  clock: 20_000,
  /** How soon a stream ends whose person signed out or was disabled. */
  session: 3_000,
  heartbeat: 15_000,
}
/** Of one person in one process: a browser needs one for all its windows. */
const mostOfPerson = 8
const mostStreams = 1_000

type Options = { log: Logger; pace?: typeof usualPace }
type Listener = { stream: Stream; actor: Actor; headers: Headers }
type Person = { actor: Actor; last: Look; listeners: Set<Listener> }

export type Events = {
  /** Answers a request of somebody who is signed in with a stream of what happens at the desk. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Ends all streams, and the watching: first thing when the process is to stop. */
  close(): void
}

/**
 * Tells the open pages of the desk that something was done. One watcher a process, however many
 * streams: it asks for the number of the log's last entry, some µs, and so sees what other processes
 * do as well. What is new is worked out once a person.
 */
export function openEvents({ log, pace = usualPace }: Options): Events {
  const people = new Map<string, Person>()
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let deed = 0
  const lastAt = { clock: 0, session: 0, heartbeat: 0 }

  const all = () => [...people.values()].flatMap(({ listeners }) => [...listeners])
  const isTime = (what: keyof typeof lastAt) => {
    const now = performance.now()
    if (now - lastAt[what] < pace[what]) return false
    lastAt[what] = now
    return true
  }

  async function watch(): Promise<void> {
    try {
      if (isTime('session')) await checkSessions()
      const latest = await lastDeed()
      const isNew = latest !== deed
      deed = latest
      const isClock = isTime('clock')
      if (isNew || isClock) for (const person of people.values()) await tell(person, isNew)
      if (isTime('heartbeat')) for (const { stream } of all()) stream.beat()
    } catch (err) {
      log.error({ err }, 'the open pages of the desk were not told')
    }
    timer = people.size > 0 && !isClosed ? setTimeout(watch, pace.look) : undefined
    timer?.unref()
  }

  async function tell(person: Person, isNew: boolean): Promise<void> {
    const look = await lookFor(person.actor, Date.now(), person.last)
    if (!look) return
    const { counts, sentences } = look.news
    const before = JSON.stringify(person.last.news.counts)
    person.last = look
    if (!isNew && sentences.length === 0 && JSON.stringify(counts) === before) return
    for (const { stream } of person.listeners) stream.send('change', look.news)
  }

  async function checkSessions(): Promise<void> {
    for (const listener of all()) {
      const session = await sessionOf(listener.headers)
      const { actor } = listener
      // With another role other things wait: the browser comes again, as who they are now
      if (!session) leave(listener, true)
      else if (session.actor.role !== actor.role || session.actor.id !== actor.id) leave(listener)
    }
  }

  function forget(listener: Listener): void {
    const person = people.get(listener.actor.id)
    person?.listeners.delete(listener)
    if (person?.listeners.size === 0) people.delete(listener.actor.id)
  }
  function leave(listener: Listener, isFinal = false): void {
    forget(listener)
    listener.stream.end(isFinal)
  }

  return {
    async answer(request, response) {
      const headers = new Headers({ cookie: request.headers.cookie ?? '' })
      const session = await sessionOf(headers)
      const refuse = (status: number, sentence: string) =>
        sendJson(request, response, status, { sentence })
      if (request.method !== 'GET') return refuse(405, '这个地址不接受这种请求。')
      if (!session) return refuse(401, '登录已经过期，请重新登录。')
      if (isClosed) return refuse(503, '服务器正在停止。')
      const { actor } = session
      const now = people.get(actor.id)
      if ((now?.listeners.size ?? 0) >= mostOfPerson || all().length >= mostStreams)
        return refuse(429, '打开的窗口太多，这个窗口不会自动更新。请关掉几个再刷新。')
      const look = session.mustChangePassword ? null : await lookFor(actor, Date.now())
      if (!look) return refuse(403, '您的角色不看稿件，没有要通知的。')
      if (response.destroyed) return
      const listener = { stream: openStream(response), actor, headers }
      const person = people.get(actor.id) ?? { actor, last: look, listeners: new Set() }
      people.set(actor.id, person)
      person.listeners.add(listener)
      response.once('close', () => forget(listener))
      const known = knownDeed(request)
      const isBehind = known !== null && known < look.news.deed
      listener.stream.send(isBehind ? 'change' : 'counts', look.news)
      if (timer) return
      deed = look.news.deed
      lastAt.session = lastAt.clock = lastAt.heartbeat = performance.now()
      timer = setTimeout(watch, pace.look).unref()
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      for (const listener of all()) leave(listener)
    },
  }
}
