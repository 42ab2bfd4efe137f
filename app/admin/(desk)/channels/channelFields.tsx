import { FormField, FormSelect } from '#components/desk/formFields.tsx'
import type { Channel } from '#newsroom/channels/published.ts'
import { hueNames } from '#newsroom/channels/shapes.ts'

/** What may be changed of a channel, and has to be said of a new one. */
export function ChannelFields({ channel }: { channel?: Channel }) {
  return (
    <>
      <FormField
        name="name"
        label="短名"
        hint="在导航里和标题旁边，例如：冰城"
        value={channel?.name ?? ''}
        required
        maxLength={8}
      />
      <FormField
        name="fullName"
        label="全名"
        hint="在频道自己的页上，例如：冰城新闻"
        value={channel?.fullName ?? ''}
        required
        maxLength={20}
      />
      <FormField
        name="about"
        label="一句话介绍"
        hint="给搜索引擎看，可以不填"
        value={channel?.about ?? ''}
        maxLength={100}
      />
      <FormSelect
        name="hue"
        label="颜色"
        value={channel?.hue ?? 'bingcheng'}
        options={Object.entries(hueNames)}
      />
    </>
  )
}
