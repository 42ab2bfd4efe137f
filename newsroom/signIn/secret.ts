import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '#db/location.ts'
import { StoreFault } from '#db/storeFault.ts'
import { single } from '#lib/single.ts'

/**
 * The secret that signs cookies and encrypts second factors: `secret.key` in the data folder, made at
 * the first start, readable by its owner only. It stands beside the store, not in it, so that a copy
 * of the store alone opens no session. Whoever restores the store needs it too: without it everybody
 * signs in anew, and second factors must be set up again.
 */
export const siteSecret = (): string => single('siteSecret', () => readOrMake(dataFolder()))

function readOrMake(folder: string): string {
  const file = join(folder, 'secret.key')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    // Another start may have made it a moment ago
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32)
    throw new StoreFault(
      `登录用的密钥文件不完整：${file}\n请从备份恢复它；没有备份就删掉它再启动，所有人要重新登录，动态码要重新设置。`,
    )
  return secret
}

/** A hash (base64url) that nobody can compute or try out without the site's secret. */
export const keyedHash = (purpose: string, text: string): string =>
  createHmac('sha256', siteSecret()).update(`${purpose}\0${text}`).digest('base64url')
