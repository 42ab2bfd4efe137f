/** What a request asks for, or the status and sentence with which it is turned away. */
export type Target =
  | { ok: true; path: string; query: URLSearchParams }
  | { ok: false; status: 400 | 414; sentence: string }

/** Longest target with its query, in bytes as sent. Our longest address has under 100. */
export const longestTarget = 2_048

/**
 * Reads the request line's target, `/path?query` or `http://host/path?query` (RFC 9112, 3.2). The
 * path stays as it was sent: addresses of this site are plain ASCII, so an encoded path is never
 * equal to one of them, and `..` means nothing. The query is read as far as it can be: whatever
 * stands in parameters that we do not know, the page is the same.
 */
export function targetOf(target = ''): Target {
  if (target.length > longestTarget)
    return { ok: false, status: 414, sentence: '地址太长了。请检查链接，或从首页重新查找。' }
  const [, path = '', query = ''] = /^([^?]*)\??(.*)$/.exec(withoutOrigin(target)) ?? []
  if (path.startsWith('/') && isText(path))
    return { ok: true, path, query: new URLSearchParams(query) }
  const sentence = '地址里有不能识别的字符。请检查链接，或从首页重新查找。'
  return { ok: false, status: 400, sentence }
}

/** `http://host/bcxw` → `/bcxw`, `http://host?a` → `/?a`: this site answers for every host. */
const withoutOrigin = (target: string): string => target.replace(/^https?:\/\/[^/?#]*\/?/i, '/')

/** No control characters, encoded ones included, and nothing that is not UTF-8 when decoded. */
function isText(path: string): boolean {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(path))
  } catch {
    return false
  }
}
