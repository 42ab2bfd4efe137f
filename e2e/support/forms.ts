import { ask, type Posted } from './formPost.ts'
import { attributeOf, tagsIn } from './html.ts'

/** A form of a page as it was sent: what a browser without script would send back. */
export type SentForm = { address: string; fields: [name: string, value: string][] }

/** Who asks: the server's origin, and the cookies of a session. */
export type Asker = { origin: string; cookie: string }

/** The HTML of a page as this person gets it. */
export const pageOf = async ({ origin, cookie }: Asker, address: string): Promise<string> =>
  (await ask(origin, address, { method: 'GET', headers: { cookie } })).html

/** The first form of a page whose HTML has `mark` in it. Throws where there is none. */
export const formOn = async (asker: Asker, address: string, mark: string): Promise<SentForm> =>
  formIn(await pageOf(asker, address), address, mark)

/** The same of a page that was asked for before: `html` is what stood at `address`. */
export function formIn(html: string, address: string, mark: string): SentForm {
  const form = html.match(/<form\b.*?<\/form>/gs)?.find((each) => each.includes(mark))
  if (!form) throw new Error(`${address} has no form with ${mark}`)
  const fields = tagsIn(form, 'input').flatMap((input): [string, string][] => {
    const name = attributeOf(input, 'name')
    const isUnset = attributeOf(input, 'type') === 'checkbox' && !/\schecked\b/.test(input)
    return name && !isUnset ? [[name, attributeOf(input, 'value') ?? '']] : []
  })
  const chosen = [...form.matchAll(/<select\b[^>]*\sname="([^"]*)".*?<\/select>/gs)].map(
    ([select, name = '']): [string, string] => {
      const option = tagsIn(select, 'option').find((each) => /\sselected\b/.test(each)) ?? ''
      return [name, attributeOf(option, 'value') ?? '']
    },
  )
  return { address, fields: [...fields, ...chosen] }
}

/** Sends a form with other values in it; whoever sends it need not be who was given it. */
export async function sendForm(
  { origin, cookie }: Asker,
  { address, fields }: SentForm,
  values: Record<string, string>,
): Promise<Posted> {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  const sent = new Request(origin, { method: 'POST', body: form })
  const type = sent.headers.get('content-type') ?? ''
  const headers = { origin, cookie, 'content-type': type }
  const body = Buffer.from(await sent.arrayBuffer())
  return ask(origin, address, { method: 'POST', headers, body })
}
