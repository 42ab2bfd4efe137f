import { type AtRule, type Container, parse, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'

/** A stylesheet cut to a page: the text of those rules that can meet a page with these classes. */
export type Pruned = (classes: ReadonlySet<string>) => string

/**
 * Reads a stylesheet once, so that each page can be given the part of it that it uses. A rule goes
 * where each of its selectors names a class that no element of the page has; rules without classes,
 * faces, keyframes and properties stay. Classes within `:is(…)`, `:not(…)` or `:has(…)` decide
 * nothing: what they mean together is not reckoned.
 */
export function prunable(css: string): Pruned {
  const sheet = parse(css)
  const needs = new Map<Rule, string[][]>()
  sheet.walkRules((rule) => {
    // Steps of keyframes look like rules and have no selectors.
    if (!isStep(rule)) needs.set(rule, classesOf(rule.selector))
  })
  const kept = (rule: Rule, classes: ReadonlySet<string>): boolean =>
    needs.get(rule)?.some((names) => names.every((name) => classes.has(name))) ?? true

  function textOf(container: Container, classes: ReadonlySet<string>): string {
    const parts = (container.nodes ?? []).map((node) => {
      if (node.type === 'rule') return kept(node, classes) ? node.toString() : ''
      if (node.type !== 'atrule' || !holdsRules(node)) return ended(node.toString())
      const inner = textOf(node, classes)
      return inner && `@${node.name}${node.raws.afterName ?? ' '}${node.params}{${inner}}`
    })
    return parts.join('')
  }
  return (classes) => textOf(sheet, classes)
}

const isStep = ({ parent }: Rule): boolean =>
  parent?.type === 'atrule' && /keyframes$/.test((parent as AtRule).name)

/** `@media`, `@supports`, `@layer a {…}`: what stands in them is looked at rule by rule. */
const holdsRules = ({ name, nodes }: AtRule): boolean =>
  nodes !== undefined && ['media', 'supports', 'layer', 'container'].includes(name)

/** A statement such as `@layer a, b` needs its semicolon before what follows. */
const ended = (text: string): string => (/[};]$/.test(text) ? text : `${text};`)

/** `.md\:flex > .a:hover:not(.b), .c` → `[['md:flex', 'a'], ['c']]` */
const classesOf = (selectors: string): string[][] =>
  readSelectors
    .astSync(selectors)
    .nodes.map(({ nodes }) => nodes.filter(isClassName).map(({ value }) => value))

const readSelectors = selectorParser()
const { isClassName } = selectorParser
