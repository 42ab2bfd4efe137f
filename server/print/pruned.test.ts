import { describe, expect, it } from 'vitest'
import { prunable } from './pruned.ts'

const pruned = (css: string, ...classes: string[]) => prunable(css)(new Set(classes))

describe('A stylesheet cut to a page', () => {
  it.each([
    ['.a{color:red}.b{color:blue}', ['a'], '.a{color:red}'],
    ['.a,.b{color:red}', ['b'], '.a,.b{color:red}'],
    ['.a .b{color:red}', ['a'], ''],
    ['.a .b{color:red}', ['a', 'b'], '.a .b{color:red}'],
    ['p{color:red}', [], 'p{color:red}'],
    ['html[data-theme=dark] p{color:red}', [], 'html[data-theme=dark] p{color:red}'],
    ['a[href$=".b"]{color:red}', [], 'a[href$=".b"]{color:red}'],
    ['.md\\:flex{color:red}.\\32 xl{top:0}', ['md:flex'], '.md\\:flex{color:red}'],
    ['.\\32 xl{top:0}', ['2xl'], '.\\32 xl{top:0}'],
    ['.w-\\[3\\.5rem\\]{top:0}', ['w-[3.5rem]'], '.w-\\[3\\.5rem\\]{top:0}'],
    ['.a:not(.b){top:0}', ['a'], '.a:not(.b){top:0}'],
    ['.a:is(.b,:not(.c)) i{top:0}', ['a'], '.a:is(.b,:not(.c)) i{top:0}'],
    ['[data-hue=a]{top:0}[data-hue=b] .x{top:1px}', ['data-hue=a', 'x'], '[data-hue=a]{top:0}'],
    ['[data-season="a"]{top:0}[data-season]{top:1px}', [], '[data-season]{top:1px}'],
    ['body:has(.a:checked){top:0}', [], 'body:has(.a:checked){top:0}'],
  ] as const)('%s with the classes %j is %j', (css, classes, expected) => {
    expect(pruned(css, ...classes)).toBe(expected)
  })

  it('loses the conditions that nothing is left in, and keeps the order of the rest', () => {
    const css =
      '@media (width>=40em){.a{top:0}@supports (a:b){.b{top:0}}}@layer x{.b{top:1px}.a{top:2px}}'
    expect(pruned(css, 'a')).toBe('@media (width>=40em){.a{top:0}}@layer x{.a{top:2px}}')
    expect(pruned(css, 'b')).toBe(
      '@media (width>=40em){@supports (a:b){.b{top:0}}}@layer x{.b{top:1px}}',
    )
    expect(pruned(css)).toBe('')
  })

  it('loses custom properties that nothing asks for, and those that only they asked for', () => {
    const css =
      ':root{--a:1px;--b:var(--a);--c:"x;--a:1";--d:var(--e,2px);--e:0}p{top:var( --d );margin:0}'
    expect(pruned(css)).toBe(':root{--d:var(--e,2px);--e:0}p{top:var( --d );margin:0}')
    expect(pruned(':root{--a:1px}.x{top:var(--a)}', 'x')).toBe(':root{--a:1px}.x{top:var(--a)}')
    expect(pruned(':root{--a:1px}.x{top:var(--a)}')).toBe(':root{}')
  })

  it('says no order of layers in which nothing is left', () => {
    expect(pruned('@layer a,b;@layer b{.gone{top:0}}p{top:0}')).toBe('p{top:0}')
  })

  it('names the switches between light and dark shortly', () => {
    const css =
      ':root{--lightningcss-light:initial;--lightningcss-dark: }p{color:var(--lightningcss-light,#fff)var(--lightningcss-dark,#000)}'
    expect(pruned(css)).toBe(':root{--l:initial;--d: }p{color:var(--l,#fff)var(--d,#000)}')
  })

  it('keeps faces, keyframes with all their steps, properties and statements', () => {
    const css =
      '@layer a,b;@layer b{p{top:0}}@property --x{syntax:"*";inherits:false}@font-face{font-family:F}@keyframes k{0%{top:0}to{top:1px}}@view-transition{navigation:auto}.gone{top:0}'
    expect(pruned(css)).toBe(css.replace('.gone{top:0}', ''))
  })
})
