import { publicUrl } from '#lib/publicUrl.ts'
import { element, textElement, xmlHead } from '#lib/xml.ts'
import { endOfDay, isoOf } from '#lib/zh/date.ts'
import {
  channelPath,
  correctionsPath,
  feedsPath,
  pathOf,
  staticSlugs,
  storyPath,
} from '../addresses.ts'
import { openChannels } from '../channels/published.ts'
import { sitemapPagesPath, sitemapPartPath } from '../machineAddresses.ts'
import { staticPage } from '../pages/published.ts'
import { siteDay, siteSettings } from '../settings/published.ts'
import { addressesOfPart, type StoryAddress, sitemapParts, storiesSince } from './published.ts'

/** Sitemaps after sitemaps.org's protocol 0.9, and Google's extension for news. */

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The list of all parts: the pages beside the stories, then the stories by their numbers. */
export async function sitemapIndex(): Promise<string> {
  const paths = [sitemapPagesPath, ...(await sitemapParts()).map(sitemapPartPath)]
  const parts = paths.map((path) => element('sitemap', {}, textElement('loc', publicUrl(path))))
  return xmlHead + element('sitemapindex', { xmlns }, parts.join('\n'))
}

/** The pages that stay: front, channels, corrections, feeds, those outside the news. */
export async function sitemapOfPages(): Promise<string> {
  const channels = (await openChannels()).map(({ slug }) => channelPath(slug))
  const written = await Promise.all(
    staticSlugs.map(async (slug) =>
      (await staticPage(slug)) ? [pathOf({ kind: 'staticPage', slug })] : [],
    ),
  )
  const paths = ['/', ...channels, correctionsPath(), feedsPath, ...written.flat()]
  const urls = paths.map((path) => element('url', {}, textElement('loc', publicUrl(path))))
  return xmlHead + element('urlset', { xmlns }, urls.join('\n'))
}

/** Rows that are in memory at a time while a part is written. */
const chunk = 500

/**
 * A part of the sitemap, piece by piece: however many addresses stand in it, no more than one piece of
 * them is in memory. What is withdrawn while it is written is no longer in the pieces to come.
 */
export async function* sitemapPart(part: number): AsyncGenerator<string> {
  yield `${xmlHead}<urlset xmlns="${xmlns}">\n`
  for (let after = 0; ; ) {
    const rows = await addressesOfPart(part, { after, limit: chunk })
    yield rows.map(urlOf).join('')
    const last = rows.at(-1)
    if (!last || rows.length < chunk) break
    after = last.id
  }
  yield '</urlset>\n'
}

const urlOf = (story: StoryAddress): string =>
  `<url><loc>${publicUrl(storyPath(story))}</loc><lastmod>${isoOf(story.modifiedAt ?? story.publishedAt)}</lastmod></url>\n`

/** Google takes no more news than this, and none that is older. */
export const mostNews = 1_000
const newsAge = 48 * 3_600_000

/** What was published in the last 48 hours; on a demo site, those before the end of the day it shows. */
export async function newsSitemap(now = Date.now()): Promise<string> {
  const settings = await siteSettings()
  const isDemoDay = !settings.isConfirmed && settings.demoDay !== null
  const until = isDemoDay ? endOfDay(siteDay(settings)) : now
  const stories = await storiesSince(until - newsAge, mostNews)
  const publication = element(
    'news:publication',
    {},
    textElement('news:name', settings.site.name) + textElement('news:language', 'zh-cn'),
  )
  const urls = stories.map((story) => {
    const news = [
      publication,
      textElement('news:publication_date', isoOf(story.publishedAt)),
      textElement('news:title', story.title),
    ]
    const loc = textElement('loc', publicUrl(storyPath(story)))
    return element('url', {}, loc + element('news:news', {}, news.join('')))
  })
  const namespaces = { xmlns, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }
  return xmlHead + element('urlset', namespaces, urls.join('\n'))
}
