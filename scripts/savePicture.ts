import { join } from 'node:path'
import sharp from 'sharp'

export const schemes = ['light', 'dark'] as const

/** Keeps a screenshot as docs/pictures/<name>.png, in few colours and few bytes. */
export async function savePicture(picture: Buffer, name: string): Promise<void> {
  await sharp(picture)
    .png({ palette: true, quality: 80, effort: 7 })
    .toFile(join('docs/pictures', `${name}.png`))
}
