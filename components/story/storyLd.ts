import { publicUrl } from '#lib/publicUrl.ts'
import { isoOf } from '#lib/zh/date.ts'
import { sharePath, storyPath } from '#newsroom/addresses.ts'
import type { CorrectionEntry } from '#newsroom/corrections/published.ts'
import type { Settings } from '#newsroom/settings/shapes.ts'
import type { PublishedStory } from '#newsroom/stories/published.ts'

type Site = Settings['site']

/** The paper as schema.org's Organization. */
export const organizationLd = ({ name, house }: Site) => ({
  '@type': 'Organization',
  name: house,
  ...(name !== house && { alternateName: name }),
  url: publicUrl('/'),
  logo: publicUrl('/brand/wordmark.svg'),
})

/**
 * A story as schema.org's NewsArticle: `dateModified` and `correction` tell what changed after it was
 * published, `isBasedOn` where a reprint comes from.
 */
export const storyLd = (story: PublishedStory, corrections: CorrectionEntry[], site: Site) => ({
  '@type': 'NewsArticle',
  headline: story.title,
  description: story.summary,
  articleSection: story.channelName,
  mainEntityOfPage: publicUrl(storyPath(story)),
  image: publicUrl(sharePath(story)),
  datePublished: isoOf(story.publishedAt),
  ...(story.modifiedAt && { dateModified: isoOf(story.modifiedAt) }),
  author: authorsOf(story),
  publisher: organizationLd(site),
  ...(corrections.length > 0 && { correction: corrections.map(correctionLd) }),
  ...(story.content.reprintLicence && { isBasedOn: story.content.reprintLicence.url }),
})

const correctionLd = ({ stood, stands, note }: CorrectionEntry): string =>
  `原文“${stood}”应为“${stands}”。${note}`

/** The people whom the credits name; the 稿源 where they name nobody. */
function authorsOf({ content, sourceName }: PublishedStory) {
  const { bylines } = content.credits
  return bylines.length > 0
    ? bylines.map((name) => ({ '@type': 'Person', name }))
    : [{ '@type': 'Organization', name: sourceName }]
}
