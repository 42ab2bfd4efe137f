import { Button } from '#components/desk/button.tsx'
import { Form } from '#components/desk/form.tsx'
import { FormField, FormSelect } from '#components/desk/formFields.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { Channel } from '#newsroom/channels/published.ts'
import { type ReviewRules, relaxationNames } from '#newsroom/channels/reviewRules.ts'
import { reviewSteps, stateNames } from '#newsroom/stories/lifecycle.ts'
import { endRelaxed, limit, relax } from './reviewActions.ts'

type Props = { channel: Channel; rules: ReviewRules; mayChange: boolean }

/** 审稿时限 and 放宽 of a channel: a sentence for whoever reads, forms for who may change them. */
export function ReviewRulesOf({ channel, rules, mayChange }: Props) {
  return (
    <div className="grid gap-2 set-[0.9375rem]/[1.5rem] text-ink-2">
      <p className="figures">审稿时限：{limitsSaid(rules)}</p>
      {rules.relaxed.length > 0 && (
        <ul aria-label={`“${channel.name}”放宽的分工`} className="grid gap-2">
          {rules.relaxed.map((relaxed) => (
            <li key={relaxed.id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span>
                <b className="text-amber">放宽：{relaxationNames[relaxed.kind]}</b>　原因：
                {relaxed.reason}　{relaxed.grantedByName}　{dateTimeOf(relaxed.grantedAt)}
              </span>
              {mayChange && <EndForm channel={channel} relaxed={relaxed} />}
            </li>
          ))}
        </ul>
      )}
      {mayChange && <RulesForms channel={channel} rules={rules} />}
    </div>
  )
}

function limitsSaid({ limits }: ReviewRules): string {
  const said = reviewSteps.map((step) => {
    const minutes = limits[step]
    return `${stateNames[step]}${minutes === undefined ? '不限' : `${minutes}分钟`}`
  })
  return said.join('，')
}

type EndProps = { channel: Channel; relaxed: ReviewRules['relaxed'][number] }

const EndForm = ({ channel, relaxed }: EndProps) => (
  <Form
    name={`relaxed-${relaxed.id}`}
    label={`结束放宽“${relaxationNames[relaxed.kind]}”`}
    action={endRelaxed}
    className="grid gap-2"
  >
    <input type="hidden" name="relaxationId" value={relaxed.id} />
    <Button type="submit" isSmall>
      结束放宽
      <span className="sr-only">
        “{channel.name}”：{relaxationNames[relaxed.kind]}
      </span>
    </Button>
  </Form>
)

function RulesForms({ channel: { id, name }, rules }: Omit<Props, 'mayChange'>) {
  const open = (Object.entries(relaxationNames) as [keyof typeof relaxationNames, string][]).filter(
    ([kind]) => rules.relaxed.every((relaxed) => relaxed.kind !== kind),
  )
  return (
    <details>
      <summary className="link w-max">
        审稿时限和放宽<span className="sr-only">“{name}”</span>
      </summary>
      <div className="mt-3 grid max-w-[36rem] gap-6 text-ink">
        <Form name={`limits-${id}`} label={`“${name}”的审稿时限`} action={limit}>
          <input type="hidden" name="channelId" value={id} />
          <p className="text-ink-2">
            单位是分钟，5到43200；留空就是不限。对从现在起开始的审稿起作用。
          </p>
          <div className="grid grid-cols-3 gap-4">
            {reviewSteps.map((step) => (
              <FormField
                key={step}
                name={step}
                label={stateNames[step]}
                inputMode="numeric"
                maxLength={5}
                value={String(rules.limits[step] ?? '')}
              />
            ))}
          </div>
          <p>
            <SubmitButton>保存时限</SubmitButton>
          </p>
        </Form>
        {open.length > 0 && (
          <Form name={`relax-${id}`} label={`放宽“${name}”的三审分工`} action={relax}>
            <input type="hidden" name="channelId" value={id} />
            <FormSelect name="kind" label="放宽哪一条" options={open} />
            <FormField
              name="reason"
              label="放宽的原因"
              hint="会留在审计记录里；谁用了放宽，审计记录也会写明。"
              required
              maxLength={500}
            />
            <p>
              <SubmitButton>放宽</SubmitButton>
            </p>
          </Form>
        )}
      </div>
    </details>
  )
}
