'use client'
import { useRef } from 'react'
import type { Finding, Level } from '#newsroom/checker/finding.ts'
import { type Override, openOf, type Reviewed } from '#newsroom/checker/overrides.ts'
import { Button } from '../button.tsx'
import { FindingCard, FindingCounts } from '../checker/findingCard.tsx'
import { KeptFindings } from '../checker/keptFindings.tsx'
import { fixName } from '../checker/placeName.ts'
import { inOrder } from '../checker/useFindingKeys.ts'

/** What this person may do about findings. */
export type CheckRights = { keeps: readonly Level[]; allows: boolean }

type Props = {
  /** Null while the first check runs. */
  reviewed: Reviewed | null
  isFailed?: boolean
  /** What stands there while there is nothing else to show. */
  waiting?: string
  rights: CheckRights
  /** The fingerprint of the finding that the person is at. */
  current: string | null
  onShow: (finding: Finding) => void
  onKeep: (finding: Finding) => void
  /** 取消保留. */
  onReopen: (override: Override) => void
  /** Absent where the text stands still. */
  onFix?: (finding: Finding) => void
  onAllow?: (finding: Finding) => void
}

/** 检查: what the checker finds in the text as it is written, or found in one under review. */
export function CheckPane(props: Props) {
  const pane = useRef<HTMLElement>(null)
  const { reviewed, isFailed = false } = props
  if (isFailed)
    return <p className="text-ink-2">检查没有启动，请刷新页面再试；送审时服务器会再查一遍。</p>
  if (!reviewed) return <p className="text-ink-2">{props.waiting ?? '正在检查…'}</p>
  const { open } = reviewed
  return (
    <section ref={pane} aria-label="检查" className="check-pane" tabIndex={-1}>
      <FindingCounts
        errors={openOf(reviewed, 'error')}
        doubts={openOf(reviewed, 'doubt')}
        hints={openOf(reviewed, 'hint')}
      />
      {open.length === 0 && <p className="py-3 text-ink-2">没有要处理的。</p>}
      <ul aria-label="要处理的" className="finding-cards">
        {inOrder(open).map((finding) => (
          <FindingCard
            key={finding.fingerprint}
            finding={finding}
            isCurrent={finding.fingerprint === props.current}
          >
            <Actions finding={finding} {...props} />
          </FindingCard>
        ))}
      </ul>
      <KeptFindings
        kept={reviewed.kept}
        stale={reviewed.stale}
        actions={({ override }) =>
          props.rights.keeps.includes(override.level) && (
            <Button
              isSmall
              onClick={() => {
                // The button goes with what it is about; the focus is not to be lost
                pane.current?.focus()
                props.onReopen(override)
              }}
            >
              取消保留<span className="sr-only">（{override.words || '这一处'}）</span>
            </Button>
          )
        }
      />
      <p className="finding-keys">F8 下一处，Shift+F8 上一处</p>
    </section>
  )
}

function Actions({ finding, rights, onFix, onAllow, ...on }: Props & { finding: Finding }) {
  const { level, text, suggestion } = finding
  const about = <span className="sr-only">（{text || '这一处'}）</span>
  const may = rights.keeps.includes(level)
  return (
    <>
      {suggestion !== null && onFix && (
        <Button
          kind={level === 'error' ? 'primary' : 'plain'}
          isSmall
          onClick={() => onFix(finding)}
        >
          {fixName(finding)}
        </Button>
      )}
      <Button isSmall onClick={() => on.onShow(finding)}>
        定位{about}
      </Button>
      {may && level !== 'hint' && (
        <Button isSmall onClick={() => on.onKeep(finding)}>
          保留并说明{about}
        </Button>
      )}
      {rights.allows && onAllow && text !== '' && (
        <Button isSmall onClick={() => onAllow(finding)}>
          加入允许词{about}
        </Button>
      )}
    </>
  )
}
