import type { Block } from '#newsroom/stories/content.ts'

/** A page outside the news (关于、版权 …), one file a page in this folder. */
export type SeedPage = { slug: string; title: string; summary: string; body: Block[] }
