/** Whatever else begins with /api: without this, a readers' route would take it for a channel. */
export const GET = unknown
export const POST = unknown
export const PUT = unknown
export const PATCH = unknown
export const DELETE = unknown

function unknown(): Response {
  return Response.json({ sentence: '没有这个接口。' }, { status: 404 })
}
