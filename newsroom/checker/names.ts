/** How names of people stand in Chinese text: a surname and one or two characters more. */

const compound = '欧阳|上官|司马|诸葛|皇甫|尉迟|东方|慕容|令狐|夏侯|司徒|端木|宇文|长孙|公孙|独孤'
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季成霍苗涂谷曲盛冉翁蓝骆路游靳辛管柴蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'

/** A surname at the beginning. */
export const surname = new RegExp(`^(?:${compound}|[${single}])`, 'u')

/** What may follow a name: a mark, the end, or a word that begins a predicate. */
const afterName =
  /^(?:$|[，。；：、！？”（）《\s]|说|在|是|告诉|介绍|表示|向|把|和|与|从|就|已|正|也|还|将|被|对|为|用|给|获|带|走|拿|因|到|有|来|去|站|坐|当|时|称|认为|捐|写|画|拾|捡)/u
/** Does this text go on as after a name? */
export const beginsPredicate = (text: string): boolean => afterName.test(text)

/** Characters that are hardly ever part of a given name. */
const noName = /[的了着过们某个这那是在和与说很都不也就到将已被对]/u

/** A full name of three characters (or two, or four) at the beginning of a text, else null. */
export function nameBehind(text: string): string | null {
  const family = surname.exec(text)?.[0]
  if (!family) return null
  for (const length of [2, 1]) {
    const name = text.slice(0, family.length + length)
    const given = name.slice(family.length)
    if (given.length < length || !/^\p{Script=Han}+$/u.test(given) || noName.test(given)) continue
    if (afterName.test(text.slice(name.length))) return name
  }
  return null
}
