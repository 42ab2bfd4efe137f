import type { RelaxationKind } from '#db/schema/relaxations.ts'
import type { Decision } from '#db/schema/signOffs.ts'
import type { Track } from '#db/schema/submissions.ts'
import { dateTimeOf } from '#lib/zh/date.ts'
import { levelNames } from '../checker/finding.ts'
import { correctionKindNames } from '../corrections/kinds.ts'
import { type HeadlineList, listNames } from '../front/lists.ts'
import type { Way } from '../signIn/note.ts'
import { sourceClassNames } from '../sources/classes.ts'
import { sourceStatusNames, standingNames } from '../sources/standing.ts'
import { stateNames } from '../stories/lifecycle.ts'

/** What entries of the log hold, in words that an auditor reads. */

const subjectNames: Readonly<Record<string, string>> = {
  story: '稿件',
  person: '人员',
  people: '人员',
  channel: '频道',
  source: '稿源',
  redirect: '跳转',
  synonyms: '同义词',
  setting: '设置',
  page: '固定页面',
  front: '版面',
  list: '检查用表',
  log: '审计记录',
}

/** `story:12` → 稿件 12; a subject of another kind as it stands. */
export function subjectWords(subject: string): string {
  const [, kind = '', which = ''] = /^([a-z]+)(?::(.*))?$/s.exec(subject) ?? []
  const name = Object.hasOwn(subjectNames, kind) ? subjectNames[kind] : undefined
  return name === undefined ? subject : `${name} ${which}`.trim()
}

/** What somebody types as a subject: 12 and 稿件 12 mean `story:12`. */
export function subjectOf(words: string): string {
  const [, name = '稿件', which = ''] = /^(\p{Script=Han}+)?\s*(.*)$/su.exec(words.trim()) ?? []
  const kind = Object.keys(subjectNames).find((each) => subjectNames[each] === name)
  const isNumber = /^\d+$/.test(which)
  if (kind === undefined || (words.trim() === which && !isNumber)) return words.trim()
  return which === '' ? kind : `${kind}:${which}`
}

const detailNames: Readonly<Record<string, string>> = {
  text: '文字',
  titles: '职务',
  suggestion: '改为',
  term: '词语',
  refused: '没有导入',
  isPrefix: '前缀',
  same: '未变',
  changed: '更改',
  added: '新增',
  about: '简介',
  address: '网络地址',
  before: '改前',
  channel: '频道',
  contentHash: '文字指纹',
  decision: '决定',
  dueAt: '定在',
  emergency: '紧急处置',
  endsAt: '到',
  entries: '条数',
  errors: '差错数',
  from: '原先',
  fullName: '全称',
  hue: '颜色',
  isEmergency: '紧急',
  class: '类别',
  keepsMeaning: '未改变原意',
  source: '稿源',
  standing: '稿源状态',
  status: '状态',
  url: '原文网址',
  validFrom: '有效期起',
  validUntil: '有效期止',
  website: '网址',
  kind: '类别',
  list: '栏',
  made: '存为第几版',
  minutes: '分钟',
  name: '名称',
  note: '说明',
  number: '第几校',
  level: '级别',
  openDoubts: '没有处理的“疑”',
  openErrors: '没有处理的“错”',
  opinion: '意见',
  publishAt: '定在',
  reason: '原因',
  relaxed: '放宽',
  release: '签发号',
  request: '申请号',
  revision: '第几版',
  role: '角色',
  roles: '角色',
  round: '第几次送审',
  scheduledBy: '定时的人',
  slots: '版位',
  stands: '改为',
  startsAt: '从',
  step: '环节',
  stories: '篇数',
  stood: '原文',
  storyId: '稿号',
  takenBack: '退回篇数',
  task: '补审号',
  to: '改为',
  toPath: '跳到',
  track: '流程',
  username: '用户名',
  value: '设为',
  rule: '规则',
  version: '第几次',
  way: '方式',
  words: '文字',
}

const relaxationNames: Readonly<Record<RelaxationKind, string>> = {
  twoReviews: '一人两审',
  ownEdit: '审自己改的稿',
}

const wayNames: Readonly<Record<Way, string>> = {
  password: '密码',
  totp: '动态码',
  recoveryCode: '恢复码',
  passkey: '通行密钥',
}

/** Identifiers that stand in details, by the detail. */
const valueNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  class: sourceClassNames,
  standing: standingNames,
  status: sourceStatusNames,
  decision: { use: '采用', change: '修改', hold: '待用', return: '退回' } satisfies Record<
    Decision,
    string
  >,
  /** Of a correction, an emergency, a 补审. */
  kind: {
    ...correctionKindNames,
    release: '签发',
    withdrawal: '撤稿',
    brief: '快讯',
    correction: '更正',
  },
  level: levelNames,
  list: listNames satisfies Record<HeadlineList, string>,
  relaxed: relaxationNames,
  step: stateNames,
  track: { full: '三审', brief: '快讯', emergency: '紧急' } satisfies Record<Track, string>,
  way: wayNames,
}

/** The details of an entry as names and texts. What has no name here stands under its own. */
export const detailWords = (details: Record<string, unknown>): [name: string, text: string][] =>
  Object.entries(details)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [nameOf(key), textOf(key, value)])

const nameOf = (key: string): string =>
  Object.hasOwn(detailNames, key) ? (detailNames[key] ?? key) : key

function textOf(key: string, value: unknown): string {
  if (value === null || value === '') return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return key.endsWith('At') ? dateTimeOf(value) : String(value)
  if (Array.isArray(value)) {
    const isPlain = value.every((each) => typeof each !== 'object')
    return value.map((each) => textOf(key, each)).join(isPlain ? '、' : '；') || '无'
  }
  if (typeof value === 'object')
    return detailWords(value as Record<string, unknown>)
      .filter(([, text]) => text !== '无')
      .map(([name, text]) => `${name} ${text}`)
      .join('，')
  const names = Object.hasOwn(valueNames, key) ? valueNames[key] : undefined
  return names?.[String(value)] ?? String(value)
}
