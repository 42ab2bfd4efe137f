import { type AtRule, type Container, parse, type Rule } from 'postcss'
import selectorParser, { type Attribute, type Node } from 'postcss-selector-parser'

/**
 * A stylesheet cut to a page: the text of those rules that can meet a page with these classes. A channel's
 * hue and the season count as classes, written `data-hue=guonei`: no script changes them.
 */
export type Pruned = (classes: ReadonlySet<string>) => string

/**
 * Reads a stylesheet once, so that each page can be given the part of it that it uses. A rule goes
 * where each of its selectors names a class that no element of the page has; rules without classes,
 * faces, keyframes and properties stay. Classes within `:is(…)`, `:not(…)` or `:has(…)` decide
 * nothing: what they mean together is not reckoned. Then custom properties go that nothing asks for.
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
  return (classes) => withShortNames(withoutUnused(textOf(sheet, classes)))
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
    .nodes.map(({ nodes }) => nodes.flatMap((node) => nameOf(node) ?? []))

const readSelectors = selectorParser()
const { isClassName, isAttribute } = selectorParser

/** Attributes that only the server sets, so that a page has all their values when it is printed. */
export const settledAttributes = ['data-hue', 'data-season'] as const

function nameOf(node: Node): string | null {
  if (isClassName(node)) return node.value
  return isAttribute(node) && isSettled(node) ? `${node.attribute}=${node.value}` : null
}

const isSettled = ({ attribute, operator }: Attribute): boolean =>
  operator === '=' && settledAttributes.some((name) => name === attribute)

/** The two switches that `light-dark()` is compiled to stand sixty times in a sheet: 60 bytes of a page. */
const withShortNames = (css: string): string =>
  withoutEmptyLayers(css)
    .replaceAll('--lightningcss-light', '--l')
    .replaceAll('--lightningcss-dark', '--d')

/** `@layer a,b;` says an order: of layers in which nothing is left there is none. */
const withoutEmptyLayers = (css: string): string =>
  css.replace(/@layer ([\w, ]+);/g, (all, names: string) =>
    names.split(',').some((name) => css.includes(`@layer ${name.trim()}{`)) ? all : '',
  )

const customProperty = /(?<=[{;])(--[\w-]+):(?:[^;{}"']|"[^"]*"|'[^']*')*(?:;|(?=\}))/g

/** Takes out custom properties that nothing asks for, and those that only they asked for. */
function withoutUnused(css: string): string {
  for (let text = css; ; ) {
    const used = new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name))
    const left = text.replace(customProperty, (all, name: string) => (used.has(name) ? all : ''))
    if (left === text) return text
    text = left
  }
}
