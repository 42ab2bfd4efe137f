'use client'
import { coverPath } from '#newsroom/addresses.ts'
import { deskCoverPath } from '#newsroom/deskAddresses.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { Button } from '../button.tsx'
import type { Choices } from './infoPane.tsx'

type CoverProps = {
  storyId: number
  draft: StoryDraft
  channels: Choices['channels']
  onChoose: (salt: number) => void
}

/** 题图: drawn by the story's number; another composition where this one does not please. */
export function CoverChoice({
  storyId,
  draft: { channelId, coverSalt },
  channels,
  onChoose,
}: CoverProps) {
  const hue = channels.find(({ id }) => id === channelId)?.hue ?? ''
  const cover = { hue, storyId, salt: coverSalt, detail: 'S' } as const
  return (
    <section className="ruled grid gap-3 pt-3" aria-label="题图">
      <h2 className="part-head">
        题图<span>按稿号生成</span>
      </h2>
      <img
        src={deskCoverPath(coverPath(cover))}
        alt=""
        width={600}
        height={400}
        className="w-full"
      />
      <p>
        <Button isSmall onClick={() => onChoose((coverSalt + 1) % 1000)}>
          换一幅构图
        </Button>
      </p>
    </section>
  )
}
