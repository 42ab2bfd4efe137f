import { publicUrl } from '#lib/publicUrl.ts'

/** A page's place as schema.org's BreadcrumbList; the last step may be the page itself, without a link. */
export const breadcrumbLd = (steps: { name: string; href?: string }[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, href }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    ...(href && { item: publicUrl(href) }),
  })),
})
