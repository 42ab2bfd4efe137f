import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deskPath, firstAdministratorPath } from '#newsroom/deskAddresses.ts'
import { hasStaff, openDemoAccounts } from '#newsroom/people/demoAccounts.ts'
import { demoUsernames } from '#newsroom/people/demoPeople.ts'
import { firstAdministratorToken, hasAdministrator } from '#newsroom/people/firstAdministrator.ts'
import { randomPassword } from '#newsroom/people/giveInitialPassword.ts'
import { hasDemoStories } from '#newsroom/settings/demo.ts'
import { siteSettings } from '#newsroom/settings/published.ts'
import { siteSecret } from '#newsroom/signIn/secret.ts'
import { sweepSignIn } from '#newsroom/signIn/sweep.ts'
import { type Configuration, ConfigurationFault } from './configuration.ts'

/**
 * What the desk needs before anybody can sign in: demo accounts on a demo site, a one-time link for
 * the first administrator on any other. Answers lines for the console. Throws ConfigurationFault
 * where a site in production would show the demo's stories, StoreFault where the secret is damaged.
 */
export async function openDeskDoors(configuration: Configuration): Promise<string[]> {
  const { siteMode } = configuration
  if (siteMode === 'production' && (await hasDemoStories()))
    throw new ConfigurationFault(
      '这个数据文件夹里是演示站点的稿件，不能作为正式站点开张。' +
        '请换一个空的文件夹，例如 DATA_DIR=site SITE_MODE=production npm start',
    )
  siteSecret()
  await sweepSignIn(Date.now())
  const isDemo = siteMode === 'demo' && !(await siteSettings()).isConfirmed
  const demoLines = isDemo ? await demoAccounts(configuration) : []
  const linkLines = (await hasAdministrator()) ? [] : administratorLink(configuration)
  return [`采编台：${configuration.siteOrigin}${deskPath}`, ...demoLines, ...linkLines]
}

async function demoAccounts({ dataDir, demoPassword }: Configuration): Promise<string[]> {
  const file = join(dataDir, 'demo-password.txt')
  const accounts = demoUsernames.join('、')
  if (await hasStaff())
    return existsSync(file) ? [`演示账号：${accounts}；密码在 ${file} 里。`] : []
  const password = demoPassword ?? (await drawnPassword(file))
  await openDemoAccounts(password, Date.now())
  if (demoPassword) return [`演示账号：${accounts}；密码是 DEMO_PASSWORD 的值。`]
  return [
    `演示账号：${accounts}`,
    `密码：${password}（只显示这一次，也写在 ${file} 里，只有您能读）`,
  ]
}

/**
 * A random password, written into a file that only its owner can read before it opens any account: a
 * start that was cut short, or a second one beside it, takes the same.
 */
async function drawnPassword(file: string): Promise<string> {
  const isThere = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  }
  await writeFile(file, `${randomPassword()}\n`, { flag: 'wx', mode: 0o600 }).catch(isThere)
  return (await readFile(file, 'utf8')).trim()
}

const administratorLink = (configuration: Configuration): string[] => [
  '还没有管理员。请打开这个一次性链接，建立第一个管理员账号：',
  `${configuration.siteOrigin}${firstAdministratorPath(firstAdministratorToken())}`,
]
