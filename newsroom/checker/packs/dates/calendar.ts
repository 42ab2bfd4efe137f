import { type PlaceRule, patternRule } from '../../rule.ts'
import { lastOf } from './weekday.ts'

/** Days and hours that no calendar and no clock has. */

export const impossible: PlaceRule = patternRule({
  id: 'dates.impossible',
  level: 'error',
  clause: '公历',
  sentence: '没有这一天，请核对。',
  pattern: /(?<!\d)(?:((?:19|20|21)\d\d)年)?(\d{1,2})月(\d{1,2})日/gu,
  // 2月29日 without a year may be of a leap year
  unless: ([, year, month = '', day = '']) => {
    const [inMonth, ofDay] = [Number(month), Number(day)]
    return (
      inMonth >= 1 && inMonth <= 12 && ofDay >= 1 && ofDay <= lastOf(Number(year ?? 2000), inMonth)
    )
  },
  examples: [
    ['签于2018年2月29日', null],
    ['竣工于4月31日', null],
    ['13月5日', null],
  ],
  clean: ['2016年2月29日', '2月29日', '12月31日', '1月1日', '前13月共到货5日份'],
})

export const impossibleTime: PlaceRule = patternRule({
  id: 'dates.impossibleTime',
  level: 'error',
  clause: 'GB/T 15835—2011 5.1.5',
  sentence: '没有这个时刻，请核对。',
  pattern:
    /(?<![\d.:：])(\d{1,2})(?:时(?!间?[段长速许])(?:(\d{1,2})分)?|[:：](\d\d)(?=开|至|到|发车|结束|，|。|—))(?!之)/gu,
  unless: ([found, hour = '', minute, colon], { place, ...scene }) => {
    const [h, m] = [Number(hour), Number(minute ?? colon ?? 0)]
    if (h < 24 && m < 60) return true
    if (h === 24 && m === 0) return true
    // 98：60 in a match report is a score
    return (
      colon !== undefined && (h > 24 || scene.at < 0 || /比|胜|负|分/u.test(place.text) || !found)
    )
  },
  examples: [
    ['延长至25时', null],
    ['8时75分发车', null],
  ],
  clean: ['24时', '23:30，夜市收摊', '98:92险胜', '8时05分', '30时段'],
})

export const reversed: PlaceRule = patternRule({
  id: 'dates.reversed',
  level: 'error',
  clause: '公历',
  sentence: '起止日期前后颠倒，请核对。',
  pattern: /(?<![\d年])(\d{1,2})月(\d{1,2})日(?:至|到|—|～|-)(?:(\d{1,2})月)?(\d{1,2})日/gu,
  unless: ([, month = '', day = '', endMonth = month, endDay = '']) => {
    const months = Number(endMonth) - Number(month)
    // 12月20日至1月10日 goes into the next year
    return months > 0 || months <= -6 || (months === 0 && Number(endDay) >= Number(day))
  },
  examples: [['5月20日至5月10日', null]],
  clean: ['5月10日至20日', '12月20日至1月10日', '5月20日至6月10日'],
})
