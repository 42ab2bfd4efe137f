/** A place where a term stands: `to` is past its last UTF-16 unit. */
export type TermMatch<Value> = { from: number; to: number; value: Value }

export type TermMatcher<Value> = (text: string) => TermMatch<Value>[]

/**
 * Finds all of many terms in one pass over a text (Aho–Corasick): time grows with the text and what is
 * found, not with the number of terms. Of matches that begin at one place only the longest is given;
 * matches inside another are given too. Terms are compared as they are: fold both sides first.
 */
export function termMatcher<Value>(
  terms: Iterable<readonly [term: string, value: Value]>,
): TermMatcher<Value> {
  // An edge is keyed by node * 65536 + unit: one map for all nodes is small and fast
  const edges = new Map<number, number>()
  const fails = [0]
  const lengths = [0]
  const values: (Value | undefined)[] = [undefined]
  const children: [node: number, unit: number, child: number][] = []

  for (const [term, value] of terms) {
    if (term === '') continue
    let node = 0
    for (let at = 0; at < term.length; at += 1) {
      const unit = term.charCodeAt(at)
      let next = edges.get(node * 65_536 + unit)
      if (next === undefined) {
        next = fails.length
        edges.set(node * 65_536 + unit, next)
        fails.push(0)
        lengths.push(0)
        values.push(undefined)
        children.push([node, unit, next])
      }
      node = next
    }
    if (lengths[node] === 0) values[node] = value
    lengths[node] = term.length
  }
  const follow = (from: number, unit: number): number => {
    let node = from
    for (;;) {
      const next = edges.get(node * 65_536 + unit)
      if (next !== undefined) return next
      if (node === 0) return 0
      node = fails[node] ?? 0
    }
  }
  const ends = linkFails(children, fails, lengths, follow)

  return (text) => {
    const longest = new Map<number, TermMatch<Value>>()
    let node = 0
    for (let at = 0; at < text.length; at += 1) {
      node = follow(node, text.charCodeAt(at))
      for (let end = lengths[node] ? node : (ends[node] ?? 0); end > 0; end = ends[end] ?? 0) {
        const from = at + 1 - (lengths[end] ?? 0)
        longest.set(from, { from, to: at + 1, value: values[end] as Value })
      }
    }
    return [...longest.values()].sort((one, other) => one.from - other.from)
  }
}

/** Sets the fail links, shallow nodes first; gives for each node the next shorter term's end. */
function linkFails(
  children: [number, number, number][],
  fails: number[],
  lengths: number[],
  follow: (node: number, unit: number) => number,
): number[] {
  const depths = [0]
  for (const [node, , child] of children) depths[child] = (depths[node] ?? 0) + 1
  const ends = fails.map(() => 0)
  for (const [node, unit, child] of children.sort(
    (one, other) => (depths[one[2]] ?? 0) - (depths[other[2]] ?? 0),
  )) {
    if (node !== 0) fails[child] = follow(fails[node] ?? 0, unit)
    const fail = fails[child] ?? 0
    ends[child] = lengths[fail] ? fail : (ends[fail] ?? 0)
  }
  return ends
}
