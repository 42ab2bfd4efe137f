/** What a request asks for, or the status and sentence with which it is turned away. */
export type Target =
  | { ok: true; path: string; query: URLSearchParams }
  | { ok: false; status: 400 | 414; sentence: string }

/** Longest path with its query, in bytes as sent. Our longest address has under 100. */
const longest = 2_048

/**
 * Reads the request line's target. The path stays as it was sent: addresses of this site are plain
 * ASCII, so an encoded path is never equal to one of them, and `..` means nothing.
 */
export function targetOf(url: string | undefined): Target {
  const raw = url ?? '/'
  if (raw.length > longest)
    return { ok: false, status: 414, sentence: '地址太长了。请检查链接，或从首页重新查找。' }
  const [path = '/', search = ''] = splitOnce(raw, '?')
  if (!path.startsWith('/') || !isClean(raw))
    return {
      ok: false,
      status: 400,
      sentence: '地址里有不能识别的字符。请检查链接，或从首页重新查找。',
    }
  return { ok: true, path, query: new URLSearchParams(search) }
}

/** No control characters, encoded ones included, and nothing that is not UTF-8 when decoded. */
function isClean(raw: string): boolean {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(raw))
  } catch {
    return false
  }
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
