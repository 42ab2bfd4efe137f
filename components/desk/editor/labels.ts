import type { HeadlineField } from '#newsroom/stories/draft/shape.ts'

/** The names of what is filled in. */
export type Labels = Record<HeadlineField | 'body', string>

export const defaultLabels: Labels = {
  kicker: '引题',
  title: '主题',
  subtitle: '副题',
  shortTitle: '短标题',
  summary: '摘要',
  body: '正文',
}
