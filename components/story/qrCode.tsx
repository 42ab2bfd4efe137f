import { storyPath } from '#newsroom/addresses.ts'
import type { PublishedStory } from '#newsroom/stories/published.ts'

/**
 * The QR code of a story's public address, drawn by the server (`server/qrCodes.ts`). Fetched only when
 * it comes into view; browsers without a script fetch it at once. A preview (revision 0) has none:
 * nobody would find a draft at its address.
 */
export function QrCode({ story }: { story: PublishedStory }) {
  if (story.revisionId === 0) return null
  const address = `/qr${storyPath(story)}.svg`
  return <img src={address} alt="本页二维码" width={132} height={132} loading="lazy" />
}
