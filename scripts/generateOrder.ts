import { parseArgs } from 'node:util'
import { figures } from './progress.ts'

/** What `npm run generate` is asked for. */
export type GenerateOrder = { count: number; seed: string }

/** A wrong option; the message says which and how to write it. */
export class OrderFault extends Error {
  override name = 'OrderFault'
}

const most = 5_000_000
const usualSeed = '冰城'
const usage = '用法：npm run generate -- --stories 篇数 [--seed 种子]'

export const help = `${usage}

往数据库里放入生成的演示稿件，供压力测试用；数据库不存在时先建立并放入演示站点的稿件。

  --stories 篇数  1 到 ${figures(most)}
  --seed 种子     任意文字，默认“${usualSeed}”；种子和数据库相同，生成的稿件也相同
  --help          显示这段说明

数据库在 DATA_DIR 所指的文件夹里，默认是 data。稿件的日期接在最早的稿件之前，最多 25 年；
其中少数有更正、已撤稿或只是草稿。再运行一次，就接着往前生成。
按 Ctrl-C 可以提前结束，已放进去的稿件是完整的。`

/** Reads the words after the command; `'help'` where help is asked for. Throws OrderFault. */
export function orderFrom(args: string[]): GenerateOrder | 'help' {
  const { stories, seed = usualSeed, help: isHelp } = optionsIn(args)
  if (isHelp) return 'help'
  if (stories === undefined) throw new OrderFault(`没有写篇数。${usage}`)
  const count = /^[1-9]\d{0,8}$/.test(stories) ? Number(stories) : Number.NaN
  if (!(count <= most))
    throw new OrderFault(`篇数要写成 1 到 ${figures(most)} 的整数，“${stories}”不行。${usage}`)
  if (seed === '') throw new OrderFault(`--seed 后面不能空着。${usage}`)
  return { count, seed }
}

function optionsIn(args: string[]) {
  const option = { type: 'string' } as const
  const options = { stories: option, seed: option, help: { type: 'boolean', short: 'h' } } as const
  try {
    return parseArgs({ args, options }).values
  } catch {
    throw new OrderFault(`命令的选项写得不对。${usage}`)
  }
}
