import type { Random } from '#lib/covers/random.ts'
import { draw } from './draw.ts'

/**
 * Names that the generated stories invent: the long tail of words that a search index has to bear.
 * Literary characters, so that no name of a public person comes out by chance.
 */
const surnames = [
  ...'赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严魏陶姜谢邹柏窦章苏潘葛范彭鲁韦马苗花方任袁柳史唐薛雷贺倪汤',
]
const given = [
  ...'岚雪松枫澜禾桦舟笛砚霁棠溪晴朗皓楠栩苒茗芷蕴箫珩琅岩峤泊渡汀溯澄沐昕晖晓曦雁鹭鹊鸥麦穗荞',
]
const districts =
  '道里区 南岗区 道外区 香坊区 松北区 平房区 呼兰区 阿城区 双城区 依兰县 方正县 宾县 巴彦县 木兰县 通河县 延寿县 尚志市 五常市'.split(
    ' ',
  )
const stems = [...'松雪柳桥锦云澄江映霞丁香白桦金穗银杉红叶青禾和煦朝露望江听涛观澜长堤曲水']
const kinds =
  '社区 小区 小学 中学 幼儿园 医院 市场 公园 书店 合作社 物业 饭店 广场 图书馆 车站 俱乐部'.split(
    ' ',
  )
const titles = ['女士', '先生', '师傅', '大爷', '大娘', '老师']

export const person = (random: Random): string =>
  draw(random, surnames) + draw(random, given) + (random.chance(0.7) ? draw(random, given) : '')

/** 沈女士, as a story calls a passer-by. */
export const acquaintance = (random: Random): string =>
  draw(random, surnames) + draw(random, titles)

export const district = (random: Random): string => draw(random, districts)

/** 松澜社区 */
export const institution = (random: Random): string =>
  draw(random, stems) + draw(random, stems) + draw(random, kinds)

/** For tags: the places that a paper files its stories under. */
export const places: readonly string[] = districts
