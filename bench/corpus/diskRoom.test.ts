import { expect, it } from 'vitest'
import { useFolder } from '#db/testing.ts'
import { freeIn, lackOfRoom } from './diskRoom.ts'

const folder = useFolder()

it('The operator whose disk has no room for so many stories is told before it is full', async () => {
  expect(lackOfRoom(1_000_000, { free: 2 ** 30, folder: '/srv' })).toMatch(
    /^磁盘空间不够：1000000 篇约需 1\d\.\d\d GB，\/srv 所在的磁盘只剩 1\.00 GB。请减少篇数、腾出空间，或用 DATA_DIR 另指一个文件夹。$/,
  )
  expect(lackOfRoom(10, { free: 2 ** 30, folder: '/srv' })).toBeNull()
  expect(await freeIn(folder)).toBeGreaterThan(0)
})
