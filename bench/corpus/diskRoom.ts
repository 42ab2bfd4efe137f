import { statfs } from 'node:fs/promises'

/**
 * Bytes of the file for one story, indexes included, as measured at 100,000. Content stands in it
 * twice, in the revision and in the readers' row, few rows share a page of 4 kB, and the search index
 * takes 5,500.
 */
const perStory = 13_300
/** The write-ahead log, and room for the machine to go on working. */
const reserve = 512 * 2 ** 20

/** Bytes that the disk of `folder` has left for this user. */
export async function freeIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Why `count` stories do not fit into `free` bytes, as a sentence for the operator; null if they do. */
export function lackOfRoom(count: number, { free, folder }: { free: number; folder: string }) {
  const needed = count * perStory + reserve
  if (needed <= free) return null
  return (
    `磁盘空间不够：${count} 篇约需 ${gigabytes(needed)}，${folder} 所在的磁盘只剩 ${gigabytes(free)}。` +
    '请减少篇数、腾出空间，或用 DATA_DIR 另指一个文件夹。'
  )
}

/** 7516192768 → 7.00 GB */
export const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(2)} GB`
