import { publicUrl } from '#lib/publicUrl.ts'

/** 正文 is the name of no page. */
const isNamed = ({ name, href }: { name: string; href?: string }): boolean =>
  href !== undefined || name !== '正文'

/** A page's place as schema.org's BreadcrumbList; the last step may be the page itself, without a link. */
export const breadcrumbLd = (steps: { name: string; href?: string }[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.filter(isNamed).map(({ name, href }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    ...(href && { item: publicUrl(href) }),
  })),
})
