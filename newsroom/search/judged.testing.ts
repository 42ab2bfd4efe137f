/**
 * Queries as readers would type them, and which stories of the demo answer them: 3 what was wanted,
 * 2 good, 1 touches it. Written from headlines and summaries before the ranking was written. A story
 * that is not named is worth nothing.
 */
export type Judged = { query: string; wanted: Record<string, 1 | 2 | 3> }

/** Wide questions, asked of the demo alone: of generated stories nobody has judged any. */
export const topics: Judged[] = [
  {
    query: '创城',
    wanted: {
      'chuangcheng-qunzhong-manyi': 3,
      'shixiang-gongzuo': 3,
      'qiguan-xiaoqu': 2,
      'zhiyuan-xingqiliu-baodao': 2,
      'jiangshiche-qingli': 2,
      'beijie-xiaoxiang-yige-keng': 2,
      'jiangshiche-neng-tuo-ma': 2,
      'mangdao-yanshou': 1,
      'gongce-kaifang': 1,
      'banfen-cai-dabaohe': 1,
      'lutian-shaokao': 1,
      'liushu-huachewei': 1,
      'zaoshi-huaxian': 1,
      'nongmao-shichang-fuchengtai': 1,
      'duanwu-wucaixian': 1,
    },
  },
  {
    query: '香坊区',
    wanted: { 'chuangcheng-qunzhong-manyi': 3, 'qiguan-xiaoqu': 3, 'shixiang-gongzuo': 3 },
  },
  {
    query: '香坊区 创城',
    wanted: { 'chuangcheng-qunzhong-manyi': 3, 'shixiang-gongzuo': 3, 'qiguan-xiaoqu': 2 },
  },
  {
    query: '地铁',
    wanted: { 'ditie-chuanjiang': 3, 'ditie-shiwu-pandian': 3 },
  },
  {
    query: '公交',
    wanted: {
      'yeban-gongjiao-lingdian': 3,
      '986lu-gongjiao-tiaozheng': 3,
      'gongjiao-saoma': 3,
    },
  },
  {
    query: '僵尸车',
    wanted: { 'jiangshiche-neng-tuo-ma': 3, 'jiangshiche-qingli': 3 },
  },
  { query: '早市', wanted: { 'zaoshi-huaxian': 3, 'suifenhe-zaoshi-jiaqian': 3 } },
  { query: '马拉松', wanted: { 'banma-songbei-kaipao': 3, 'malasong-zhongdian-jishi': 3 } },
  {
    query: '松花江',
    wanted: {
      'jiangshang-yehang': 3,
      'jiangshui-chetui-ganhai': 3,
      'jiangmian-dafeng-lundu': 2,
      'majiagou-bushui': 1,
      'ditie-chuanjiang': 1,
      'jiangpan-lutian-yinyuehui': 1,
      'banma-songbei-kaipao': 1,
      'xunqian-paishui-paicha': 1,
    },
  },
  {
    query: '高考',
    wanted: { 'guangdong-kaosheng-you-longjiang': 3, 'gaosan-qingxu-xinxiang': 3 },
  },
  {
    query: '高铁',
    wanted: { 'hamu-gaotie-jingtiao': 3, 'hajia-tielu-guantong': 2 },
  },
  {
    query: '太阳岛',
    wanted: { 'yinniao-ruhua-hu-ainiao': 3, 'jiangmian-dafeng-lundu': 3, 'jiangshang-yehang': 2 },
  },
  {
    query: '老旧庭院',
    wanted: {
      'liushu-huachewei': 3,
      'chuangcheng-qunzhong-manyi': 2,
      'qiguan-xiaoqu': 2,
      'jiangshiche-qingli': 1,
      'jiangshiche-neng-tuo-ma': 1,
      'beijie-xiaoxiang-yige-keng': 1,
    },
  },
  {
    query: '志愿服务',
    wanted: {
      'zhiyuan-xingqiliu-baodao': 3,
      'laoren-xue-guahao': 2,
      'xiaoqu-xiulijiao': 1,
      'mangdao-yanshou': 1,
      'malasong-zhongdian-jishi': 1,
      'jiangshui-chetui-ganhai': 1,
    },
  },
  { query: '停水', wanted: { 'daoli-tingshui-jianxiu': 3 } },
  { query: '断交施工', wanted: { 'duanjiao-songhuajie-shigong': 3 } },
  { query: '养老金', wanted: { 'jichu-yanglaojin-88yuan': 3 } },
  { query: '露天烧烤', wanted: { 'lutian-shaokao': 3 } },
  { query: '音乐会', wanted: { 'jiangpan-lutian-yinyuehui': 3 } },
  { query: '博物馆', wanted: { 'bowuguanri-shikai-yechang': 3 } },
  {
    query: '记者 赵川 公交',
    wanted: { '986lu-gongjiao-tiaozheng': 3 },
  },
  {
    query: '作者:赵川 频道:民生',
    wanted: { '986lu-gongjiao-tiaozheng': 3, 'xiyu-yurongfu-xiezi': 3, 'xiaoqu-xiulijiao': 3 },
  },
  {
    query: '频道:国际 学校',
    wanted: { 'meiguo-zhongxue-heike': 3 },
  },
  {
    query: '公交 -扫码',
    wanted: { 'yeban-gongjiao-lingdian': 3, '986lu-gongjiao-tiaozheng': 3 },
  },
  {
    query: '马拉松 频道:文体',
    wanted: { 'banma-songbei-kaipao': 3 },
  },
  { query: '垃圾 沙发', wanted: { 'dajian-laji-yuyue': 3 } },
  { query: '社区 门诊', wanted: { 'shequ-menzhen-yanshi': 3 } },
  { query: '玉米', wanted: { 'bayan-yumi-qiangshang': 3 } },
  { query: '古树', wanted: { 'gushu-sanwei-dangan': 3 } },
  { query: '东方白鹳', wanted: { 'baiguan-zhujin-zhaoyinchao': 3 } },
  { query: '医院 心梗', wanted: { 'fengmian-xingeng': 3 } },
  { query: '校服', wanted: { 'xiaofu-piaoliu': 3 } },
  { query: '绘本', wanted: { 'kangzhen-huiben-shoufa': 3 } },
  {
    query: '七三一',
    wanted: { 'boli-shenpan-luyin': 3 },
  },
  { query: '滑雪场', wanted: { 'yabuli-yaxueche-daxiu': 3 } },
]

/** One story each, asked as somebody who has heard of it: found among thousands of others too. */
export const knownItems: Judged[] = [
  { query: '把创城工作打造成群众满意工程', wanted: { 'chuangcheng-qunzhong-manyi': 3 } },
  { query: '創城 群眾滿意', wanted: { 'chuangcheng-qunzhong-manyi': 3 } },
  { query: '“十项重点工作” 逐条', wanted: { 'shixiang-gongzuo': 3 } },
  { query: '986路', wanted: { '986lu-gongjiao-tiaozheng': 3 } },
  { query: '９８６路公交改线', wanted: { '986lu-gongjiao-tiaozheng': 3 } },
  { query: '哈佳铁路', wanted: { 'hajia-tielu-guantong': 3 } },
  { query: '哈佳铁路什么时候全线贯通', wanted: { 'hajia-tielu-guantong': 3 } },
  { query: '公园 wifi', wanted: { 'gongyuan-wifi-fugai': 3 } },
  { query: '公园WiFi覆盖', wanted: { 'gongyuan-wifi-fugai': 3 } },
  { query: '弃管小区', wanted: { 'qiguan-xiaoqu': 3 } },
  { query: '面包石', wanted: { 'mianbaoshi-qiaoting': 3 } },
  { query: '中央大街 方石', wanted: { 'mianbaoshi-qiaoting': 3 } },
  { query: '雪人夏天去哪儿', wanted: { 'xueren-xiatian-ertongju': 3 } },
  { query: '川金丝猴', wanted: { 'gaoling-chuanjinsihou-qizai': 3 } },
  { query: '手足口病 家长 传染', wanted: { 'shouzukou-jiazhang-chuanran': 3 } },
  { query: '广东考生免费游龙江', wanted: { 'guangdong-kaosheng-you-longjiang': 3 } },
  { query: '迟还52年的书', wanted: { 'chihuan-wushiernian-de-shu': 3 } },
  { query: '企鹅称体重', wanted: { 'qi-e-paidui-guocheng': 3 } },
  { query: '加油站偷油', wanted: { 'jiayouzhan-touyou': 3 } },
  { query: '地铁穿江', wanted: { 'ditie-chuanjiang': 3 } },
  { query: '地铁 盾构 双线贯通', wanted: { 'ditie-chuanjiang': 3 } },
  { query: '手机挂号 老人', wanted: { 'laoren-xue-guahao': 3 } },
  { query: '情绪信箱', wanted: { 'gaosan-qingxu-xinxiang': 3 } },
  { query: '绥芬河 价签', wanted: { 'suifenhe-zaoshi-jiaqian': 3 } },
  { query: '车库 收音机', wanted: { 'cheku-shouyinji-guan': 3 } },
  { query: '压雪车', wanted: { 'yabuli-yaxueche-daxiu': 3 } },
  { query: '伯力审判', wanted: { 'boli-shenpan-luyin': 3 } },
  { query: '七旬学员手机挂号', wanted: { 'laoren-xue-guahao': 3 } },
  { query: '东宁黑木耳', wanted: { 'dongning-heimuer-kanyun': 3 } },
  { query: '夜班公交 零点', wanted: { 'yeban-gongjiao-lingdian': 3 } },
]
