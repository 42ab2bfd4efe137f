import type { GivenSource } from '#newsroom/sources/shapes.ts'
import type { SourceKey } from './story.ts'

/**
 * 稿源 of the demo. The first three are the paper's own; the agencies are invented for the demo. From
 * the last two no story comes: one was frozen, the licence of the other has run out.
 */
export const sources: Record<SourceKey | 'frozen' | 'expired', GivenSource> = {
  daily: { name: '哈尔滨新闻网-哈尔滨日报', class: 'paper' },
  evening: { name: '哈尔滨新闻网-新晚报', class: 'paper' },
  site: { name: '哈尔滨新闻网', class: 'paper' },
  district: {
    name: '演示区融媒体中心',
    class: 'government',
    website: 'https://district.example/',
    note: '区委宣传部主管，稿件可以直接用。',
  },
  wire: {
    name: '演示通讯社',
    class: 'central',
    website: 'https://wire.example/',
    validFrom: '2018-01-01',
    note: '供稿协议每年自动续签。',
  },
  science: { name: '演示科技报', class: 'provincial', website: 'https://science.example/' },
  world: { name: '演示国际电讯', class: 'partner', website: 'https://world.example/' },
  frozen: {
    name: '演示都市晨报',
    class: 'city',
    website: 'https://morning.example/',
    status: 'frozen',
    note: '标题与正文多次不符，核实以前不用。',
  },
  expired: {
    name: '演示财经周刊',
    class: 'partner',
    website: 'https://weekly.example/',
    validFrom: '2017-01-01',
    validUntil: '2017-12-31',
    note: '授权到期，没有续签。',
  },
}
