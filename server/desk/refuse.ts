import type { IncomingMessage, ServerResponse } from 'node:http'
import { signInPath } from '#newsroom/deskAddresses.ts'
import { sendJson, sendPlain } from '../send.ts'
import { isInterface } from './doors.ts'

type Refusal = { status: number; title: string; sentence: string }

export const wrongPath: Refusal = {
  status: 404,
  title: '没有这个页面',
  sentence: '采编台没有这个地址，请检查链接。',
}
export const wrongMethod: Refusal = {
  status: 405,
  title: '请求有误',
  sentence: '这个地址不接受这种请求。',
}
export const foreignOrigin: Refusal = {
  status: 403,
  title: '来源不对',
  sentence: '这次提交不是从本站的页面发出的，没有执行。请从采编台重新操作。',
}
export const noLength: Refusal = {
  status: 411,
  title: '请求有误',
  sentence: '提交的内容没有写明长度（Content-Length），没有接收。',
}
export const tooLong: Refusal = {
  status: 413,
  title: '内容太大',
  sentence: '提交的内容太大，没有接收。请减少内容，或分几次提交。',
}
const unknownPerson = { sentence: '登录已经过期，请重新登录。' }

/** Sends a refusal with its sentence: as JSON to machines, as a page to people. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { status, title, sentence }: Refusal,
): Promise<void> {
  // Whatever body is still on its way is not waited for
  if (status === 413 || status === 411) response.setHeader('Connection', 'close')
  if (isInterface(path)) return sendJson(request, response, status, { sentence })
  return sendPlain(request, response, { status, title, sentence })
}

/**
 * Sends somebody without a session to sign in and back again. A fetch of Next's router would follow
 * a redirect on its own: it gets an answer that makes it load the page anew, and a server action the
 * header with which Next itself redirects one.
 */
export async function askToSignIn(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const { method, headers, url } = request
  if (isInterface(path)) return sendJson(request, response, 401, unknownPerson)
  const isPage = method === 'GET' || method === 'HEAD'
  const location = signInPath(isPage ? url : path)
  if (isPage && headers['rsc'] !== undefined) return sendJson(request, response, 401, unknownPerson)
  response.statusCode = 303
  if (headers['next-action'] === undefined) response.setHeader('Location', location)
  else response.setHeader('x-action-redirect', `${location};replace`)
  response.end()
}
