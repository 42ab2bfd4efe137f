/** Which addresses belong to the desk, and what each kind of them lets in. */

export const isDesk = (path: string): boolean => /^\/(admin|api\/auth|api\/desk)(\/|$)/.test(path)

/** Interfaces for machines answer in JSON, pages in HTML. */
export const isInterface = (path: string): boolean => path.startsWith('/api/')

/** Letters, digits and `-._~` between single slashes: nothing that Next could read as another path. */
export const isPlainPath = (path: string): boolean =>
  /^(?:\/[\w~-][\w.~-]*)+$/.test(path) && !path.includes('..')

/** Open to people who are not signed in: the way in, and one-time links. */
const open = [
  /^\/admin\/sign-in(\/(code|recovery))?$/,
  /^\/admin\/(invitation|first-administrator)\/[\w-]+$/,
  /^\/api\/auth\/passkey\/[\w-]+$/,
]
export const isOpen = (path: string): boolean => open.some((door) => door.test(path))

/** A preview is framed by the editor beside it; nothing else of the desk is framed by anybody. */
export const isFramed = (path: string): boolean => /^\/admin\/preview\/\d+$/.test(path)

const mega = 1_000_000

/** The longest body that an address takes, bytes. */
export function longestBody(path: string): number {
  if (path.startsWith('/api/desk/drafts/')) return 5 * mega
  if (path.startsWith('/api/desk/')) return 6 * mega
  if (path.startsWith('/api/')) return 32_000
  return mega
}

export const methodsOf = (path: string): string[] =>
  isInterface(path)
    ? ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
    : ['GET', 'HEAD', 'POST', 'OPTIONS']

export const isSafe = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method)
