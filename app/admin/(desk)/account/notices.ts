const notices = {
  password: '密码换好了。别处的登录都已退出。',
  'second-factor': '动态码已经启用。下次登录要输入密码和动态码。',
  'no-second-factor': '动态码已经停用，恢复码作废。',
  session: '那里已经退出。',
  passkey: '通行密钥添加好了，下次可以用它登录。',
  renamed: '名称改好了。',
  'no-passkey': '通行密钥删掉了。',
}

/** What an action of this page has done, by the word in its redirect. */
export const noticeOf = (done: string | string[] | undefined): string | null =>
  typeof done === 'string' && Object.hasOwn(notices, done)
    ? notices[done as keyof typeof notices]
    : null
