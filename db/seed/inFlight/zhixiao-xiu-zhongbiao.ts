import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'zhixiao-xiu-zhongbiao',
  channel: 'jiaoyu',
  title: '职校学生给邻居修旧钟',
  summary: '钟表维修班的学生每周六在校门口摆摊，免费给邻居修座钟、挂钟和手表。',
  source: 'site',
  origin: 'paper',
  bylines: ['记者 林江'],
  tags: ['职业教育', '社区'],
  body: [
    p(
      '本报讯 三张课桌，一块绒布，一盏台灯。每周六上午，职业学校钟表维修班的学生在校门口摆摊，免费给邻居修座钟、挂钟和手表，零件照原价收。',
    ),
    p(
      '修得最多的是座钟。有一台是老人结婚时买的，停了十一年，学生们拆开一看，只是发条盒里的油干了。洗净、上油、校准，钟摆重新晃起来的时候，老人站着听了好一会儿。',
    ),
    p('带班的老师说，课堂上修的是教具，坏法都一样；邻居拿来的钟，一台有一台的脾气。'),
  ],
  went: { filed: 28 },
}
