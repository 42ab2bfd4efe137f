import { logPath, settingsPath } from '#newsroom/deskAddresses.ts'
import { lastLogCheck, oldCheck } from '#newsroom/log/checkSentence.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import { siteSettings } from '#newsroom/settings/published.ts'
import { licenceReminders } from '#newsroom/settings/reminders.ts'

export type Matter = { sentence: string; href: string; linkText: string }

/** What wants somebody's attention, for those who may do something about it; mostly nothing. */
export async function toMind(actor: Actor, now: number): Promise<Matter[]> {
  const [licences, log] = await Promise.all([
    can(actor, 'site.read') ? licenceMatters(now) : [],
    can(actor, 'log.check') ? logMatters(now) : [],
  ])
  return [...licences, ...log]
}

async function licenceMatters(now: number): Promise<Matter[]> {
  const settings = await siteSettings()
  return licenceReminders(settings, now).map(({ sentence }) => ({
    sentence,
    href: settingsPath,
    linkText: '看许可信息',
  }))
}

async function logMatters(now: number): Promise<Matter[]> {
  const { isSound, days, sentence } = await lastLogCheck(now)
  if (isSound && days !== null && days < oldCheck) return []
  const since = isSound ? `上次核对审计记录是${days}天前。` : sentence
  return [{ sentence: since, href: logPath, linkText: '去核对' }]
}
