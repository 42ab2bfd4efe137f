/** 头条 · 要闻 · the lists at the side: 本地要闻, 国内要闻. */
export const headlineLists = ['lead', 'topStories', 'local', 'national'] as const
export type HeadlineList = (typeof headlineLists)[number]

export const listNames: Readonly<Record<HeadlineList, string>> = {
  lead: '头条',
  topStories: '要闻',
  local: '本地要闻',
  national: '国内要闻',
}

/** `front` has all lists; a channel's page has 头条 and 要闻, the lists at its side are the front's. */
export const listsOf = (page: string): readonly HeadlineList[] =>
  page === 'front' ? headlineLists : ['lead', 'topStories']
