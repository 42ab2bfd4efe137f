import { Mark } from '@tiptap/core'
import { linkAddress } from '#newsroom/stories/content.ts'

/** 着重号 under the text. */
export const Dots = Mark.create({
  name: 'dots',
  parseHTML: () => [{ tag: 'em.dots' }],
  renderHTML: () => ['em', { class: 'dots' }, 0],
})

/** The first words of a lead paragraph. What is bold there is nothing else besides. */
export const Lead = Mark.create({
  name: 'lead',
  excludes: '_',
  inclusive: true,
  parseHTML: () => [{ tag: 'b' }],
  renderHTML: () => ['b', 0],
})

const isAddress = (href: unknown): href is string => linkAddress.safeParse(href).success

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    href: {
      validate: (href: unknown) => {
        if (!isAddress(href)) throw new RangeError('link with a forbidden address')
      },
    },
  }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => isAddress(element.getAttribute('href')) && null },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
})
