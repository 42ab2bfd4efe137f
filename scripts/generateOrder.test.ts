import { expect, it } from 'vitest'
import { help, OrderFault, orderFrom } from './generateOrder.ts'

it('The operator orders stories, and a seed where one is wanted', () => {
  expect(orderFrom(['--stories', '1000000'])).toEqual({ count: 1_000_000, seed: '冰城' })
  expect(orderFrom(['--stories=5000000', '--seed', '甲'])).toEqual({ count: 5_000_000, seed: '甲' })
})

it.each([[['--help']], [['-h']], [['--stories', '5', '--help']]])(
  'The operator who writes %j gets help, which names every option',
  (args) => {
    expect(orderFrom(args)).toBe('help')
    for (const word of ['--stories', '--seed', '--help', 'DATA_DIR', 'Ctrl-C'])
      expect(help).toContain(word)
  },
)

it.each([
  [[], '没有写篇数'],
  [['--seed', 'x'], '没有写篇数'],
  [['--stories', '0'], '篇数要写成 1 到 5,000,000 的整数，“0”不行'],
  [['--stories', '1.5'], '篇数要写成'],
  [['--stories', '1e3'], '篇数要写成'],
  [['--stories', '一千'], '篇数要写成'],
  [['--stories', '5000001'], '篇数要写成'],
  [['--stories', '99999999999999999999'], '篇数要写成'],
  [['--stories', ''], '篇数要写成'],
  [['--stories=-5'], '篇数要写成'],
  [['--stories', '-5'], '选项写得不对'],
  [['--stories'], '选项写得不对'],
  [['--stories', '5', '--pages'], '选项写得不对'],
  [['--stories', '5', 'more'], '选项写得不对'],
  [['--stories', '5', '--seed='], '后面不能空着'],
])('The operator who writes %j is told what to write', (args, sentence) => {
  const read = () => orderFrom(args)
  expect(read).toThrow(OrderFault)
  expect(read).toThrow(sentence)
  expect(read).toThrow('用法：npm run generate -- --stories 篇数')
})
