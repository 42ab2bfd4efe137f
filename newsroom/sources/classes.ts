/**
 * Classes of 稿源, as the list's files and forms name them: a new one is a line here. Only stories of
 * the paper's own titles may say that they are 本报 or 原创.
 */
export const sourceClasses = [
  { key: 'paper', name: '本报' },
  { key: 'central', name: '中央新闻单位' },
  { key: 'provincial', name: '省级新闻单位' },
  { key: 'city', name: '市级新闻单位' },
  { key: 'government', name: '政务发布平台' },
  { key: 'partner', name: '合作媒体' },
  { key: 'other', name: '其他' },
] as const

export type SourceClass = (typeof sourceClasses)[number]['key']

export const sourceClassKeys = sourceClasses.map(({ key }) => key) as [
  SourceClass,
  ...SourceClass[],
]

export const sourceClassNames = Object.fromEntries(
  sourceClasses.map(({ key, name }) => [key, name]),
) as Readonly<Record<SourceClass, string>>
