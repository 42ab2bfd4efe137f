import { Button } from '#components/desk/button.tsx'
import { Form } from '#components/desk/form.tsx'
import { Section } from '#components/desk/section.tsx'
import type { Colleague } from '#newsroom/people/onDesk.ts'
import { letIn, setStanding } from '../actions.ts'

/** How a colleague gets in, or no longer does. */
export function LetIn({ person }: { person: Colleague }) {
  const { id, standing, hasSecondFactor } = person
  const isDisabled = standing === 'disabled'
  return (
    <Section title="登录">
      {!isDisabled && (
        <Form name="let-in" label="链接和初始密码" action={letIn}>
          <input type="hidden" name="personId" value={id} />
          <p>
            用链接，本人自己设密码，在那以前旧密码照常能用；初始密码立刻换掉旧密码，本人登录后要先改它。
          </p>
          <p className="flex flex-wrap gap-3">
            <Button type="submit" name="wish" value="link">
              {standing === 'invited' ? '再发一个邀请链接' : '生成设密码的链接'}
            </Button>
            <Button type="submit" name="wish" value="password">
              给一个初始密码
            </Button>
          </p>
        </Form>
      )}
      <Form name="standing" label="停用和启用" action={setStanding}>
        <input type="hidden" name="personId" value={id} />
        <p>停用后立刻不能登录；署名、稿件和审计记录都保留。</p>
        <p className="flex flex-wrap gap-3">
          {hasSecondFactor && (
            <Button type="submit" name="wish" value="factor">
              去掉动态码
            </Button>
          )}
          {isDisabled ? (
            <Button type="submit" name="wish" value="enable">
              启用账号
            </Button>
          ) : (
            <Button type="submit" name="wish" value="disable" kind="danger">
              停用账号
            </Button>
          )}
        </p>
      </Form>
    </Section>
  )
}
