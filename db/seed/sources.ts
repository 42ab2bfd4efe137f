import type { SourceKey } from './story.ts'

/** 稿源 of the demo. Only the first four are the paper's own; the agencies are invented for the demo. */
export const sources: Record<SourceKey, { name: string; isOwn: boolean }> = {
  daily: { name: '哈尔滨新闻网-哈尔滨日报', isOwn: true },
  evening: { name: '哈尔滨新闻网-新晚报', isOwn: true },
  site: { name: '哈尔滨新闻网', isOwn: true },
  district: { name: '演示区融媒体中心', isOwn: true },
  wire: { name: '演示通讯社', isOwn: false },
  science: { name: '演示科技报', isOwn: false },
  world: { name: '演示国际电讯', isOwn: false },
}
