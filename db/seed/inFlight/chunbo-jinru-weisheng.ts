import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'chunbo-jinru-weisheng',
  channel: 'longjiang',
  title: '水田插秧过半 农机昼夜两班倒',
  shortTitle: '水田插秧已经过半',
  summary: '气温回升，水田插秧进度过半，合作社的插秧机人歇机不歇，昼夜两班倒。',
  source: 'site',
  origin: 'paper',
  bylines: ['记者 孟晓'],
  tags: ['春耕', '农业'],
  body: [
    p(
      '本报讯 晚上九点，稻田里还亮着灯。插秧机的前灯照着水面，秧苗一行一行立起来，像有人在黑纸上画线。气温回升，水田插秧进度过半，合作社的插秧机人歇机不歇，昼夜两班倒。',
    ),
    p(
      '今年的秧苗壮，农技员把功劳记在大棚里。四月倒春寒那几天，合作社给秧棚加了一层膜，夜里派人看温度，苗没有受冻。',
    ),
    p(
      '一台插秧机一天能插四十亩，换班时只停十分钟：加油、上苗、擦一遍灯。机手小单今年二十六岁，去年刚从城里回来，他说晚上干活不晒，蛙声还好听。',
    ),
  ],
  went: { filed: 160, sent: 61, first: 38, second: 10, proofs: [50, 29] },
}
