import { Form } from '#components/desk/form.tsx'
import { FormField } from '#components/desk/formFields.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import type { Actor } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import type { OpenStory } from '#newsroom/stories/atWork.ts'
import { longestOpinion } from '#newsroom/stories/review/opinion.ts'
import { sourceAtFault } from '#newsroom/stories/review/sourceNow.ts'
import { letThrough } from './sourceActions.ts'

type Props = { actor: Actor; open: OpenStory }

/** Above a story whose 稿源 may not be used now: why, and for a chief the way to let it through. */
export async function SourceNotice({ actor, open: { story, draft } }: Props) {
  if (story.state === 'withdrawn') return null
  const source = await sourceAtFault(story.id, draft, Date.now())
  if (!source) return null
  const { id, sentence, isLetThrough } = source
  return (
    <section
      aria-label="稿源状态"
      className="grid gap-3 border-l-4 border-l-amber bg-amber-ground px-6 py-3"
    >
      <p className="text-amber">
        {sentence}
        {isLetThrough ? '总编已经放行这一篇。' : '送审、审签、发布都会被拦下。'}
      </p>
      {!isLetThrough && can(actor, 'story.overrideSource') && (
        <details>
          <summary className="link w-max">放行这一篇</summary>
          <Form
            name="source"
            label="放行这一篇"
            action={letThrough}
            className="mt-3 grid max-w-[36rem] gap-4"
          >
            <input type="hidden" name="storyId" value={story.id} />
            <input type="hidden" name="sourceId" value={id} />
            <FormField
              name="reason"
              label="放行的原因"
              hint="留在审稿单上；换了稿源或原文，要重新放行"
              required
              maxLength={longestOpinion}
            />
            <p>
              <SubmitButton kind="danger">放行</SubmitButton>
            </p>
          </Form>
        </details>
      )}
    </section>
  )
}
