import { Button } from '#components/desk/button.tsx'
import { Form } from '#components/desk/form.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { channelPath } from '#newsroom/addresses.ts'
import type { Channel } from '#newsroom/channels/published.ts'
import type { ReviewRules } from '#newsroom/channels/reviewRules.ts'
import { hueNames } from '#newsroom/channels/shapes.ts'
import { change, place } from './actions.ts'
import { ChannelFields } from './channelFields.tsx'
import { ReviewRulesOf } from './reviewRules.tsx'

type Props = { channel: Channel; rules: ReviewRules; mayChange: boolean; isOnly: boolean }

/** One channel: its names and address, its place, and, folded up, the form that changes it. */
export function ChannelRow({ channel, rules, mayChange, isOnly }: Props) {
  const { id, slug, name, fullName, hue, retiredAt } = channel
  return (
    <li className="grid gap-3 border-b border-b-hairline py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <b className="song set-[1.125rem]/[1.75rem]">{name}</b>
        <span>{fullName}</span>
        <a href={channelPath(slug)} className="link figures">
          /{slug}
        </a>
        <span className="text-ink-2">{hueNames[hue]}</span>
        {mayChange && <Place channel={channel} isOnly={isOnly} />}
      </div>
      {mayChange && (
        <details>
          <summary className="link w-max">
            修改<span className="sr-only">“{name}”</span>
          </summary>
          <Form name={`channel-${id}`} label={`修改频道“${name}”`} action={change}>
            <input type="hidden" name="channelId" value={id} />
            <div className="mt-3 grid gap-4">
              <ChannelFields channel={channel} />
              <p>
                <SubmitButton>保存</SubmitButton>
              </p>
            </div>
          </Form>
        </details>
      )}
      <ReviewRulesOf channel={channel} rules={rules} mayChange={mayChange} />
      {retiredAt !== null && (
        <p className="set-[0.9375rem]/[1.5rem] text-ink-2">
          导航里没有它；它的页面和稿件都还在原来的地址。
        </p>
      )}
    </li>
  )
}

function Place({ channel: { id, name, retiredAt }, isOnly }: Pick<Props, 'channel' | 'isOnly'>) {
  const of = <span className="sr-only">“{name}”</span>
  const wishes: [string, string][] =
    retiredAt !== null
      ? [['reopen', '恢复']]
      : [
          ['up', '上移'],
          ['down', '下移'],
          ['retire', '停用'],
        ]
  return (
    <Form
      name={`place-${id}`}
      label={`“${name}”的位置`}
      action={place}
      className="ml-auto grid gap-2"
    >
      <input type="hidden" name="channelId" value={id} />
      <p className="flex gap-2">
        {wishes
          .filter(([wish]) => wish === 'reopen' || !isOnly)
          .map(([wish, text]) => (
            <Button key={wish} type="submit" name="wish" value={wish} isSmall>
              {text}
              {of}
            </Button>
          ))}
      </p>
    </Form>
  )
}
