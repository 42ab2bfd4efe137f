import { Form } from '#components/desk/form.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import { allChannels } from '#newsroom/channels/published.ts'
import { channelsHeadedBy } from '#newsroom/people/channelHeads.ts'
import { setChannels } from '../actions.ts'

/** Which channels a 主任 heads: whose pages they arrange. */
export async function HeadedChannels({ personId }: { personId: string }) {
  const [channels, headed] = await Promise.all([allChannels(), channelsHeadedBy(personId)])
  return (
    <Form name="channels" label="分管频道" action={setChannels}>
      <input type="hidden" name="personId" value={personId} />
      <fieldset key={headed.join()} className="flex flex-wrap gap-x-6 gap-y-2">
        <legend className="mb-1 text-ink-2">主任只排分管频道的版面，首页由总编排。</legend>
        {channels.map(({ id, fullName }) => (
          <label key={id} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              name="channelId"
              value={id}
              defaultChecked={headed.includes(id)}
              className="size-5"
            />
            {fullName}
          </label>
        ))}
      </fieldset>
      <p>
        <SubmitButton>保存分管频道</SubmitButton>
      </p>
    </Form>
  )
}
