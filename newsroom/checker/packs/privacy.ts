import { type Match, type PlaceRule, patternRule } from '../rule.ts'
import { minor } from './privacy/minor.ts'
import { isCardNumber, isIdentityNumber, masked } from './privacy/numbers.ts'

/** 个人信息: numbers and names that a paper does not print. Full-width and spaced digits are seen. */

const law = '《中华人民共和国个人信息保护法》第二十八条、第五十一条'

const identityNumber = patternRule({
  id: 'privacy.identityNumber',
  level: 'error',
  clause: law,
  sentence: '居民身份证号码，请隐去。',
  pattern: /(?<![\da-z])\d{17}[\dx](?![\da-z])/gu,
  isFolded: true,
  unless: ([found]) => !isIdentityNumber(found),
  suggest: ([found]) => masked(found, 4, 0),
  examples: [['证号230106198509214566', '证号2301**************']],
  clean: ['订单201805140012345678', '证号2301**************', '证号230106198509214567'],
})

/** A date of birth in the right place, but another check digit: mistyped, or something else. */
const identityLike = patternRule({
  id: 'privacy.identityLike',
  level: 'doubt',
  clause: law,
  sentence: '像居民身份证号码，但校验码不对，请核对并隐去。',
  pattern:
    /(?<=证[^。；，\d]{0,8})(?<![\da-z])[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dx](?![\da-z])/gu,
  isFolded: true,
  unless: ([found]) => isIdentityNumber(found),
  suggest: ([found]) => masked(found, 4, 0),
  examples: [['身份证号230106198509214567', '身份证号2301**************']],
  clean: ['订单201805140012345678', '编号230106198509214567'],
})

const mobile = patternRule({
  id: 'privacy.mobile',
  level: 'error',
  clause: law,
  sentence: '私人手机号码，请隐去；确要公布的联系电话，前面写明“电话”。',
  pattern:
    /(?<!\d)(?<!(?:电话|热线|咨询|联系|报名|客服|预约|微信|投诉|求助|爱心)[^。；，]{0,8})(?<![a-z0-9.-])1[3-9]\d{9}(?!\d)/gu,
  isFolded: true,
  suggest: ([found]) => masked(found, 3, 4),
  examples: [['他的手机号13904515678', '他的手机号139****5678']],
  clean: ['0451-84612345', '138****5678', '单号sf13800138000', '400-123-4567'],
})

const contactMobile = patternRule({
  id: 'privacy.contactMobile',
  level: 'doubt',
  clause: law,
  sentence: '公布的是手机号码，请确认本人同意。',
  pattern:
    /(?<=(?:电话|热线|咨询|联系|报名|客服|预约|微信|投诉|求助|爱心)[^。；，\d]{0,8})1[3-9]\d{9}(?!\d)/gu,
  isFolded: true,
  examples: [['报名电话15846312209', null]],
  clean: ['报名电话0451-84612345'],
})

const plate = patternRule({
  id: 'privacy.plate',
  level: 'doubt',
  clause: law,
  sentence: '完整的车牌号，请确认是否隐去。',
  pattern:
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-np-z][·.-]?(?=[a-z]*\d)(?:[a-hj-np-z\d]{6}|[a-hj-np-z\d]{5})(?![a-z\d*])/gu,
  isFolded: true,
  suggest: ([found]) => `${found.slice(0, 2).toUpperCase()}***${found.slice(-2).toUpperCase()}`,
  examples: [['黑A·8K3M2白色轿车', '黑A***M2白色轿车']],
  clean: ['黑A***K2', '尾号1和6', 'A座12层'],
})

const bankCard = patternRule({
  id: 'privacy.bankCard',
  level: 'error',
  clause: law,
  sentence: '银行卡号，请隐去。',
  pattern: /(?<![\da-z])(?:62\d{14,17}|[45]\d{15}|9558\d{12,15}|3[47]\d{13})(?![\da-z])/gu,
  isFolded: true,
  unless: ([found]) => !isCardNumber(found),
  suggest: ([found]) => masked(found, 4, 4),
  examples: [['打到6217001234000567899', '打到6217***********7899']],
  clean: ['运单6217001234000567890', '合同编号2018051400012'],
})

const homeAddress = patternRule({
  id: 'privacy.homeAddress',
  level: 'doubt',
  clause: law,
  sentence: '详细到门牌的住址，请确认是否隐去。',
  pattern:
    /[\p{Script=Han}]{2,8}(?:小区|家园|花园|新城|街|路)[^，。；、]{0,6}?\d{1,4}(?:号楼|栋|号)\d{1,2}单元\d{1,4}[室户]?/gu,
  examples: [['家住红旗小区8栋3单元502室', null]],
  clean: ['门诊楼3楼302室', '中央大街69号', '8栋3单元通气了'],
})

/** Only the address: what stands before 小区 in one breath may be 家住. */
const address: PlaceRule = {
  ...homeAddress,
  find: (scene) =>
    homeAddress.find(scene).map((match): Match => {
      const words = scene.place.text.slice(match.from, match.to)
      const lead =
        /^.*(?:家住|住在|位于|住|在|到|的)(?=[\p{Script=Han}]{2})/u.exec(words)?.[0] ?? ''
      return { ...match, from: match.from + lead.length }
    }),
}

export const privacy: readonly PlaceRule[] = [
  identityNumber,
  identityLike,
  mobile,
  contactMobile,
  plate,
  bankCard,
  address,
  minor,
]
