import { Button } from '#components/desk/button.tsx'
import { Table } from '#components/desk/table.tsx'
import { dateTimeOf, isoOf } from '#lib/zh/date.ts'
import { revisionsPath } from '#newsroom/deskAddresses.ts'
import type { OpenStory } from '#newsroom/stories/atWork.ts'
import { RestoreButton } from './restoreButton.tsx'

type Props = Pick<OpenStory, 'story' | 'revisions' | 'mayRevise'> & {
  chosen: { from: string; to: string }
}

const columns = ['从', '到', '版本', '时间', '谁', '原因']

/** The versions, newest first, with two columns to choose what is compared; works without script. */
export function RevisionTable({ story, revisions, mayRevise, chosen }: Props) {
  const radio = (name: 'from' | 'to', value: string, label: string) => (
    <input
      type="radio"
      form="compare"
      name={name}
      value={value}
      aria-label={label}
      defaultChecked={chosen[name] === value}
    />
  )
  return (
    <div>
      <form id="compare" action={revisionsPath(story.id)} />
      <Table caption="版本" columns={mayRevise ? [...columns, '恢复'] : columns}>
        <tr>
          <td />
          <td>{radio('to', 'now', '到现在的文字')}</td>
          <td>现在的文字</td>
          <td colSpan={mayRevise ? 4 : 3} />
        </tr>
        {revisions.map(({ id, number, madeAt, authorName, reason, isFinished }) => (
          <tr key={id}>
            <td>{radio('from', String(number), `从第${number}版`)}</td>
            <td>{radio('to', String(number), `到第${number}版`)}</td>
            <td className="figures whitespace-nowrap">
              第{number}版{id === story.liveRevisionId && '（读者看到的）'}
            </td>
            <td className="whitespace-nowrap">
              <time dateTime={isoOf(madeAt)}>{dateTimeOf(madeAt)}</time>
            </td>
            <td className="whitespace-nowrap">{authorName ?? '已离开的同事'}</td>
            <td>
              {reason}
              {!isFinished && '（没有写完）'}
            </td>
            {mayRevise && (
              <td>
                <RestoreButton storyId={story.id} number={number} />
              </td>
            )}
          </tr>
        ))}
      </Table>
      <p className="pt-4">
        <Button type="submit" form="compare">
          比较
        </Button>
      </p>
    </div>
  )
}
