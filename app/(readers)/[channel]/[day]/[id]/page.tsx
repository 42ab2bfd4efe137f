import type { Metadata } from 'next'
import { cache } from 'react'
import { Breadcrumb } from '#components/page/breadcrumb.tsx'
import { Frame } from '#components/page/frame.tsx'
import { ShareTags } from '#components/page/shareTags.tsx'
import { NeighbourLinks, RelatedStories } from '#components/story/onward.tsx'
import { StoryHead } from '#components/story/storyHead.tsx'
import { storyLd } from '#components/story/storyLd.ts'
import { StoryMargin } from '#components/story/storyMargin.tsx'
import { StoryText } from '#components/story/storyText.tsx'
import { isoOf } from '#lib/zh/date.ts'
import { channelPath, sharePath, storyPath } from '#newsroom/addresses.ts'
import { correctionsOf } from '#newsroom/corrections/published.ts'
import { neighboursOf, publishedStory, relatedStories } from '#newsroom/stories/published.ts'
import { alternatesOf } from '../../../alternates.ts'
import { Rail } from '../../../rail.tsx'
import { readHouse } from '../../../readHouse.ts'

type Props = { params: Promise<{ channel: string; day: string; id: string }> }

const readStory = cache(async (id: number) => {
  const story = await publishedStory(id)
  if (!story) throw new Error(`no story ${id}: the resolver lets none through`)
  const [corrections, neighbours, related] = await Promise.all([
    correctionsOf(id),
    neighboursOf(story),
    relatedStories(story, 4),
  ])
  return { story, corrections, neighbours, related }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story } = await readStory(Number((await params).id))
  return {
    title: `${story.title}_${story.channelName}`,
    description: story.summary,
    alternates: alternatesOf(storyPath(story)),
  }
}

export default async function StoryPage({ params }: Props) {
  const { id } = await params
  const [house, { story, corrections, neighbours, related }] = await Promise.all([
    readHouse(),
    readStory(Number(id)),
  ])
  const path = channelPath(story.channel)
  return (
    <Frame house={house} current={path}>
      <Breadcrumb
        steps={[
          { name: house.settings.site.parentChannel, href: '/' },
          {
            name: story.content.isBrief ? `${story.channelName}快讯` : fullName(house, story),
            href: path,
          },
          { name: '正文' },
        ]}
        about={storyLd(story, corrections, house.settings.site)}
      />
      <ShareTags
        type="article"
        title={story.title}
        description={story.summary}
        path={storyPath(story)}
        picture={sharePath(story)}
        siteName={house.settings.site.name}
        publishedAt={isoOf(story.publishedAt)}
        authors={story.content.credits.bylines}
        modifiedAt={story.modifiedAt === null ? undefined : isoOf(story.modifiedAt)}
      />
      <div data-hue={story.hue}>
        <article>
          <StoryHead story={story} />
          <div className="article">
            <StoryMargin story={story} channelName={fullName(house, story)} />
            <StoryText story={story} corrections={corrections} domain={house.settings.site.domain}>
              <NeighbourLinks {...neighbours} />
            </StoryText>
            <Rail />
          </div>
        </article>
        <RelatedStories stories={related} />
      </div>
    </Frame>
  )
}

const fullName = (
  { channels }: Awaited<ReturnType<typeof readHouse>>,
  { channelId, channelName }: { channelId: number; channelName: string },
): string => channels.find(({ id }) => id === channelId)?.fullName ?? channelName
