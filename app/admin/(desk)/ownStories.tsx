import Link from 'next/link'
import { ButtonLink } from '#components/desk/button.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { Section } from '#components/desk/section.tsx'
import { StoryRows } from '#components/desk/storyList/rows.tsx'
import { allChannels } from '#newsroom/channels/published.ts'
import { newStoryPath } from '#newsroom/deskAddresses.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import { siteDay, siteSettings } from '#newsroom/settings/published.ts'
import { storyListPath } from '#newsroom/stories/listFilter.ts'
import { storyList } from '#newsroom/stories/storyList.ts'

/** How many of somebody's stories the start page shows. */
const most = 8

/** What the person wrote last, to go on with; for those who write. */
export async function OwnStories({ actor }: { actor: Actor }) {
  if (!can(actor, 'story.file')) return null
  const filter = { author: actor.id }
  const list = await storyList(actor, filter)
  if (!list.ok) return null
  const { rows } = list.value
  return (
    <Section title="我的稿件">
      {rows.length === 0 ? (
        <EmptyState>您还没有写过稿件。</EmptyState>
      ) : (
        <StoryRows
          rows={rows.slice(0, most)}
          channels={await allChannels()}
          today={siteDay(await siteSettings())}
        />
      )}
      <p className="flex items-center gap-4">
        <ButtonLink href={newStoryPath} kind="primary">
          新建稿件
        </ButtonLink>
        {rows.length > most && (
          <Link href={storyListPath(filter)} prefetch={false} className="link">
            看我的全部稿件
          </Link>
        )}
      </p>
    </Section>
  )
}
