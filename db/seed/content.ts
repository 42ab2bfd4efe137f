import { type StoryContent, storyContent } from '#newsroom/stories/content.ts'
import type { SeedStory } from './story.ts'

/** A seed file's story as the content of a revision. Throws (ZodError) where a file breaks a rule. */
export function contentOf(seed: Omit<SeedStory, 'at'>): StoryContent {
  return storyContent.parse({
    kicker: seed.kicker,
    title: seed.title,
    subtitle: seed.subtitle,
    shortTitle: seed.shortTitle,
    summary: seed.summary,
    keyPoints: seed.keyPoints ?? [],
    origin: seed.origin,
    reprintLicence: seed.reprint,
    credits: {
      bylines: seed.bylines,
      editor: seed.editor ?? '周岚（演示）',
      dutyEditor: seed.dutyEditor ?? '沈雪（演示）',
      proofreader: seed.proofreader ?? '何平（演示）',
    },
    printPage: seed.printPage,
    tags: seed.tags,
    coverSalt: seed.coverSalt ?? 0,
    isBrief: seed.isBrief ?? false,
    body: seed.body,
  })
}
