const words =
  '书记|市长|省长|区长|县长|局长|处长|科长|主任|馆长|院长|校长|站长|社长|会长|队长|所长|行长|部长|厅长|镇长|主席|总经理|经理|董事长|秘书长|总编辑|总编|教授|主委|理事长|检察长|政委'

/** A word of office at the beginning of a text. */
export const titleWord = new RegExp(`^副?(?:${words})`, 'u')

const atEnd = new RegExp(`[\\p{Script=Han}]{0,12}(?:${words})$`, 'u')
const notOffice = /^.*(?:新任|现任|老|由|和|与|及|请|听|据|向|对|在|是|任|的)(?=.{2,}$)/u

/** The office that stands right before a name: `，市文化馆馆长` → `市文化馆馆长`; null: none. */
export function titleBefore(text: string): string | null {
  const found = atEnd.exec(text)?.[0]
  return found ? found.replace(notOffice, '') : null
}
