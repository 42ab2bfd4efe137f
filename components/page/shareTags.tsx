import { publicUrl } from '#lib/publicUrl.ts'

type Props = {
  type?: 'website' | 'article'
  title: string
  description: string
  /** Paths of the page and of its picture, 1200 × 630. */
  path: string
  picture?: string
  siteName: string
  /** ISO 8601. */
  publishedAt?: string
  modifiedAt?: string | undefined
  /** 作者; Baidu takes them in one tag, with spaces between. */
  authors?: string[]
}

/**
 * Open Graph (ogp.me), which WeChat, QQ and Weibo read for the card of a shared link. React moves these
 * to the head. Next's own `openGraph` would write all of it a second time for Twitter.
 */
export function ShareTags(props: Props) {
  const { type = 'website', title, description, path, picture, siteName } = props
  const tags = {
    'og:type': type,
    'og:title': title,
    'og:description': description,
    'og:url': publicUrl(path),
    'og:site_name': siteName,
    'og:image': picture && publicUrl(picture),
    'article:published_time': props.publishedAt,
    'article:modified_time': props.modifiedAt,
    'article:author': props.authors?.join(' '),
  }
  return Object.entries(tags).map(
    ([property, content]) =>
      content && <meta key={property} property={property} content={content} />,
  )
}
