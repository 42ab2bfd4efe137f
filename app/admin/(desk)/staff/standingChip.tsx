import { StatusChip } from '#components/desk/statusChip.tsx'
import type { Colleague } from '#newsroom/people/onDesk.ts'

const looks = {
  active: ['published', '在用'],
  invited: ['returned', '未接受邀请'],
  disabled: ['withdrawn', '已停用'],
} as const

export function StandingChip({ standing }: Pick<Colleague, 'standing'>) {
  const [look, word] = looks[standing]
  return <StatusChip look={look}>{word}</StatusChip>
}
