/** Addresses of the desk that more than one place must know. */
export const deskPath = '/admin'
export const accountPath = '/admin/account'
export const storiesPath = '/admin/stories'
export const newStoryPath = '/admin/stories/new'
export const frontPath = '/admin/front'
export const channelsPath = '/admin/channels'
export const sourcesPath = '/admin/sources'
export const importSourcesPath = '/admin/sources/import'
export const importRedirectsPath = '/admin/redirects/import'
/** The list of 稿源 as a file. */
export const sourcesFilePath = '/api/desk/sources'
export const staticPagesPath = '/admin/pages'
export const settingsPath = '/admin/settings'
export const redirectsPath = '/admin/redirects'
export const synonymsPath = '/admin/synonyms'
const listsPath = '/admin/lists'
export const staffPath = '/admin/staff'
export const logPath = '/admin/log'
/** 更正与撤稿: what was corrected and waits for its 补审; what somebody wants withdrawn. */
export const deskCorrectionsPath = '/admin/corrections'
export const withdrawalsPath = '/admin/withdrawals'
/** There: one request that waits for a second person, one withdrawal that waits for its 复签. */
export const requestPath = (id: number): string => `${withdrawalsPath}#request-${id}`
export const alertPath = (id: number): string => `${withdrawalsPath}#alert-${id}`
export const passwordPath = '/admin/password'
export const codePath = '/admin/sign-in/code'
export const recoveryPath = '/admin/sign-in/recovery'

/** `/admin/stories/12`: where a story is worked on. */
export const deskStoryPath = (id: number): string => `${storiesPath}/${id}`
/** `/admin/sources/3`: one 稿源. */
export const sourcePath = (id: number): string => `${sourcesPath}/${id}`
/** `/admin/staff/abc`: one colleague. */
export const colleaguePath = (id: string): string => `${staffPath}/${id}`
/** `/admin/pages/about`: where a page outside the news is written. */
export const staticPagePath = (slug: string): string => `${staticPagesPath}/${slug}`
export const revisionsPath = (id: number): string => `${storiesPath}/${id}/revisions`
/** The acts of a story's review as forms that need no script. */
export const reviewPath = (id: number): string => `${storiesPath}/${id}/review`
/** 审稿单: to read and print, and as a table. */
export const sheetPath = (id: number): string => `${storiesPath}/${id}/sheet`
export const sheetCsvPath = (id: number): string => `${storiesPath}/${id}/sheet.csv`
/** Where words of a live story are corrected, and where its withdrawal is asked for. */
export const correctPath = (id: number): string => `${storiesPath}/${id}/correct`
export const withdrawPath = (id: number): string => `${storiesPath}/${id}/withdraw`
export const previewPath = (id: number): string => `${storiesPath}/${id}/preview`
/** The story as readers would see it, for a frame. `version` only makes a changed text a new address. */
export const previewFramePath = (id: number, theme: 'light' | 'dark', version: number): string =>
  `/admin/preview/${id}?theme=${theme}&version=${version}`

/** For the scripts of the desk: where a window saves, and says that it is open. */
/** The stream of what happens at the desk, for pages that are open. */
export const eventsPath = '/api/desk/events'
export const draftDoorPath = (id: number): string => `/api/desk/drafts/${id}`
export const lockDoorPath = (id: number): string => `/api/desk/locks/${id}`
/** The newsroom's lists for the checker, whole. */
export const listsDoorPath = '/api/desk/lists'
/** `/api/desk/lists/terms`: one list as a CSV file. */
export const listCsvPath = (kind: string): string => `${listsDoorPath}/${kind}`
/** `/admin/lists/terms`: where one list is kept. */
export const listPath = (kind: string): string => `${listsPath}/${kind}`
/** A generated cover of a story that need not be live, named as readers' covers are. */
export const deskCoverPath = (readersPath: string): string => `/api/desk${readersPath}`

/** `/admin/sign-in?next=%2Fadmin%2Fstories%2F12`: where somebody without a session is sent. */
export function signInPath(from: string = deskPath): string {
  const next = returnPath(from)
  return next === deskPath ? '/admin/sign-in' : `/admin/sign-in?next=${encodeURIComponent(next)}`
}

export const invitationPath = (token: string): string => `/admin/invitation/${token}`
export const firstAdministratorPath = (token: string): string =>
  `/admin/first-administrator/${token}`

/**
 * Where to go after signing in: an address of the desk, or its start page for whatever else stands in
 * `next`. `//other.example`, `/admin/../x`, `/admin\x` lead nowhere else.
 */
export function returnPath(next: string | null | undefined): string {
  if (!next || !/^\/admin(?:\/[\w.~/-]*)?(?:\?[\w.~=&%+:,-]*)?$/.test(next)) return deskPath
  if (/\/\/|\/\.|^\/admin\/(sign-in|invitation|first-administrator)/.test(next)) return deskPath
  return next
}
