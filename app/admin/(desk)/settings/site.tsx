import { Form } from '#components/desk/form.tsx'
import { FormField } from '#components/desk/formFields.tsx'
import { Section } from '#components/desk/section.tsx'
import { SubmitButton } from '#components/desk/submitButton.tsx'
import type { Written } from '#newsroom/settings/onDesk.ts'
import type { Settings } from '#newsroom/settings/shapes.ts'
import { changeContact, changeSite } from './actions.ts'
import { LastWritten } from './lastWritten.tsx'

type SiteProps = { site: Settings['site']; written: Written }

/** The site's name and house, in every title and in the footer. */
export function Site({ site, written }: SiteProps) {
  return (
    <Section title="站点">
      <Form name="site" action={changeSite}>
        <FormField name="name" label="站名" value={site.name} required maxLength={200} />
        <FormField name="house" label="主办单位" value={site.house} required maxLength={200} />
        <FormField
          name="parentChannel"
          label="上级频道"
          value={site.parentChannel}
          required
          maxLength={200}
        />
        <FormField name="domain" label="域名" value={site.domain} required maxLength={200} />
        <FormField
          name="sinceYear"
          label="创办年份"
          hint="页脚的版权年份从这一年写起"
          value={String(site.sinceYear)}
          inputMode="numeric"
          required
          maxLength={4}
        />
        <FormField name="motto0" label="题句第一行" value={site.motto[0] ?? ''} maxLength={200} />
        <FormField name="motto1" label="题句第二行" value={site.motto[1] ?? ''} maxLength={200} />
        <LastWritten written={written} />
        <p>
          <SubmitButton>保存站点</SubmitButton>
        </p>
      </Form>
    </Section>
  )
}

type ContactProps = { contact: Settings['contact']; written: Written }

/** Where readers can write and call. */
export function Contact({ contact, written }: ContactProps) {
  return (
    <Section title="联系方式">
      <Form name="contact" action={changeContact}>
        <FormField
          name="email"
          label="邮箱"
          hint="显示在页脚；三项都空着，页脚就不写"
          value={contact?.email ?? ''}
          inputMode="email"
          maxLength={200}
        />
        <FormField name="phone" label="电话" value={contact?.phone ?? ''} maxLength={200} />
        <FormField name="address" label="地址" value={contact?.address ?? ''} maxLength={200} />
        <LastWritten written={written} />
        <p>
          <SubmitButton>保存联系方式</SubmitButton>
        </p>
      </Form>
    </Section>
  )
}
