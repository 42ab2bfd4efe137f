/** What has just been done, by the word in the address: `?done=submitted`. */
export const doneWords = {
  sourceOverridden: '稿源放行了，只对这一篇；原因留在审稿单上。',
  submitted: '已送审。',
  emergency: '已紧急签发，还没有发布；另一位同事复签之前提醒一直留着。',
  firstReview: '初审采用，已送下一审。',
  secondReview: '复审采用，已送终审。',
  finalReview: '已签发，现在可以发布或者定时。',
  return: '已退回。',
  change: '已退回修改。',
  held: '已列为待用。',
  takenUp: '已启用，接着审。',
  recalled: '已撤回，可以修改了。',
  proofed: '这一校已记下。',
  published: '已经发布，读者现在就能看到。',
  scheduled: '已定时，到时间自动发布。',
  unscheduled: '已取消定时。',
  countersigned: '已复签。',
  reviewedLate: '补审已记下。',
} as const
export type Done = keyof typeof doneWords

export const isDone = (word: unknown): word is Done =>
  typeof word === 'string' && Object.hasOwn(doneWords, word)
