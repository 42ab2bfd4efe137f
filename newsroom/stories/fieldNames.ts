import type { FieldNames } from '../badInput.ts'

/** The newsroom's names for the fields of a story's content, for sentences of refusal. */
export const contentFields: FieldNames = {
  kicker: '引题',
  title: '主题',
  subtitle: '副题',
  shortTitle: '短标题',
  summary: '摘要',
  keyPoints: '要点',
  origin: '稿件来历',
  reprintLicence: '转载授权',
  'reprintLicence.author': '转载授权原作者',
  'reprintLicence.title': '转载授权原标题',
  'reprintLicence.url': '转载授权原文网址',
  credits: '署名',
  bylines: '作者',
  editor: '编辑',
  dutyEditor: '责编',
  proofreader: '校对',
  author: '原作者',
  url: '原文网址',
  printPage: '版次',
  tags: '标签',
  coverSalt: '题图',
  isBrief: '快讯',
  body: '正文',
}
