import { Breadcrumb } from '#components/page/breadcrumb.tsx'
import { Frame } from '#components/page/frame.tsx'
import { StoryHead } from '#components/story/storyHead.tsx'
import { StoryMargin } from '#components/story/storyMargin.tsx'
import { StoryText } from '#components/story/storyText.tsx'
import { channelPath } from '#newsroom/addresses.ts'
import { correctionsOf } from '#newsroom/corrections/published.ts'
import { asPublished } from '#newsroom/stories/asPublished.ts'
import { openStory, sourceName } from '#newsroom/stories/atWork.ts'
import { Rail } from '../../../../(readers)/rail.tsx'
import { readHouse } from '../../../../(readers)/readHouse.ts'
import { deskActor } from '../../../../admin/session.ts'

type Props = { params: Promise<{ id: string }> }

/** A draft in the readers' own layout. The server in front takes the framework's scripts out. */
export default async function PreviewedStory({ params }: Props) {
  const actor = await deskActor()
  const { id } = await params
  const open = await openStory(actor, /^[1-9]\d{0,14}$/.test(id) ? Number(id) : Number.NaN)
  if (!open.ok) return <p className="page-width py-12">{open.refusal.sentence}</p>
  const { draft } = open.value
  const [house, name, corrections] = await Promise.all([
    readHouse(),
    sourceName(draft.sourceId),
    correctionsOf(open.value.story.id),
  ])
  const story = asPublished(open.value.story, draft, { sourceName: name, at: Date.now() })
  const path = channelPath(story.channel)
  const fullName =
    house.channels.find(({ id }) => id === story.channelId)?.fullName ?? story.channelName
  return (
    <Frame house={house} current={path}>
      <Breadcrumb
        steps={[
          { name: house.settings.site.parentChannel, href: '/' },
          { name: story.content.isBrief ? `${story.channelName}快讯` : fullName, href: path },
          { name: '正文' },
        ]}
      />
      <div data-hue={story.hue}>
        <article>
          <StoryHead story={story} />
          <div className="article">
            <StoryMargin story={story} channelName={fullName} />
            <StoryText story={story} corrections={corrections} domain={house.settings.site.domain}>
              {null}
            </StoryText>
            <Rail />
          </div>
        </article>
      </div>
    </Frame>
  )
}
