import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'

/** The address of the generated cover of composition `salt`; null where the story has no number yet. */
export type CoverAddress = (salt: number) => string | null

/** A figure in the text: the picture, which no one types into, over caption and credit. */
export function figureView(node: Node, addressOf: CoverAddress): NodeView {
  const dom = document.createElement('figure')
  const picture = document.createElement('img')
  const contentDOM = document.createElement('figcaption')
  dom.dataset['block'] = 'figure'
  dom.dataset['label'] = '图片'
  picture.alt = ''
  picture.width = 600
  picture.height = 400
  picture.contentEditable = 'false'
  dom.append(picture, contentDOM)
  const show = ({ attrs }: Node) => {
    const address = addressOf(Number(attrs['salt']))
    picture.hidden = address === null
    if (address !== null && picture.getAttribute('src') !== address) picture.src = address
    dom.dataset['salt'] = String(attrs['salt'])
  }
  show(node)
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== node.type) return false
      show(next)
      return true
    },
    ignoreMutation: ({ target }) => !contentDOM.contains(target),
  }
}
