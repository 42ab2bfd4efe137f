import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { redirects } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import type { Redirect } from './onDesk.ts'

type Rule = Pick<Redirect, 'fromPath' | 'toPath' | 'isPrefix'>

/** Folders of an address that are looked for among the prefixes: no address of a paper is deeper. */
export const deepest = 12

/** Steps that a reader is led over other moved addresses. */
const mostSteps = 10

export const movedQueries = () =>
  single('movedQueries', () => ({
    rule: readStore()
      .select()
      .from(redirects)
      .where(eq(redirects.fromPath, sql.placeholder('from')))
      .prepare(),
    below: readStore()
      .select()
      .from(redirects)
      .where(
        and(
          gt(redirects.fromPath, sql.placeholder('folder')),
          lt(redirects.fromPath, sql.placeholder('end')),
        ),
      )
      .limit(sql.placeholder('limit'))
      .prepare(),
  }))

type Find = (fromPath: string) => Promise<Rule | undefined>

const findStored: Find = async (from) => (await movedQueries().rule.execute({ from }))[0]

/**
 * Where a moved address leads at last, and the rule that it fell under; null where none has moved it.
 * Rules that lead to moved addresses are followed, so that a reader is sent on once; rules that lead
 * round in a circle lead nowhere.
 */
export async function movedFrom(
  path: string,
  isPage: (path: string) => Promise<boolean>,
): Promise<{ to: string; rule: string } | null> {
  const first = await ruleFor(path, findStored)
  if (!first) return null
  const to = await endOf(path, findStored, isPage)
  return to === null ? null : { to, rule: first.fromPath }
}

/**
 * The end of all steps from a path, itself where it has not moved; null where there is no end. What has
 * a page is an end, though a prefix may lie over it.
 */
export async function endOf(
  path: string,
  find: Find,
  isPage: (path: string) => Promise<boolean> = async () => false,
): Promise<string | null> {
  const seen = new Set<string>()
  for (let at = path; ; ) {
    const rule = (await isPage(at)) ? undefined : await ruleFor(plain(at), find)
    if (!rule) return at
    if (seen.has(plain(at)) || seen.size === mostSteps) return null
    seen.add(plain(at))
    at = targetOf(rule, plain(at))
  }
}

/** The rule that a path falls under: its own, else the longest prefix. A slash at its end says nothing. */
export async function ruleFor(path: string, find: Find): Promise<Rule | undefined> {
  const own = await find(bare(path))
  if (own && !own.isPrefix) return own
  for (const prefix of prefixesOf(path)) {
    const rule = await find(prefix)
    if (rule?.isPrefix) return rule
  }
  return undefined
}

/** `/a/b/c.htm` → `/a/b/`, `/a/` */
export function prefixesOf(path: string): string[] {
  const steps = path.split('/').slice(1, deepest + 1)
  const isWhole = path.endsWith('/') && steps.length <= deepest
  const folders = steps.slice(0, isWhole ? undefined : -1).filter((step) => step !== '')
  return folders.map((_, at) => `/${folders.slice(0, folders.length - at).join('/')}/`)
}

/**
 * Where a rule leads a path. A prefix puts the rest of the path behind a new address that ends with a
 * slash; any other new address is where all of them end. `/old/` → `/new/`: `/old/1.htm` → `/new/1.htm`
 */
export function targetOf({ fromPath, toPath, isPrefix }: Rule, path: string): string {
  if (!isPrefix || !toPath.endsWith('/')) return toPath
  // Behind `/` a rest that begins with a slash would be another site
  const rest = path.slice(fromPath.length).replace(/^[/\\]+/, '')
  return /^[\x21-\x5b\x5d-\x7e]*$/.test(rest) ? toPath + rest : toPath
}

/** `/old/?page=2` → `/old`, under which a rule is looked for. */
export const bare = (path: string): string => plain(path).replace(/\/+$/, '') || '/'

/** An address without its query: `/old/?page=2` → `/old/` */
export const plain = (path: string): string => path.replace(/[?#].*$/, '')
