import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendPlain } from './send.ts'

type Refusal = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What the server answers where there is no page to show, each with a sentence for a person. */
export const refuseMethod: Refusal = (request, response) =>
  sendPlain(request, response, {
    status: 405,
    title: '这里只供阅读',
    sentence: '这个地址只能打开，不能提交内容。',
    headers: { Allow: 'GET, HEAD' },
  })

export const refuseHost: Refusal = (request, response) =>
  sendPlain(request, response, {
    status: 400,
    title: '请求有误',
    sentence: '请求没有写明主机名（Host），或者写了不止一个。',
  })

export const refuseExpectation: Refusal = (request, response) =>
  sendPlain(request, response, {
    status: 417,
    title: '请求有误',
    sentence: '请求里的 Expect 一项无法照办。',
  })

export const noFile: Refusal = (request, response) =>
  sendPlain(request, response, {
    status: 404,
    title: '没有这个文件',
    sentence: '这个文件不在这里，也许网站刚刚更新过。请重新打开页面。',
  })

export const failedCondition: Refusal = (request, response) =>
  sendPlain(request, response, {
    status: 412,
    title: '请求有误',
    sentence: '文件已不是请求里说的那一份。',
  })

export const noRange: Refusal = (request, response) =>
  sendPlain(request, response, {
    status: 416,
    title: '请求有误',
    sentence: '文件没有请求的那一段。',
  })

export const apologise: Refusal = (request, response) =>
  sendPlain(request, response, {
    status: 503,
    title: '页面暂时打不开',
    sentence: '服务器没能把这一页准备好，请过一分钟再试。',
    headers: { 'Retry-After': '60' },
  })
