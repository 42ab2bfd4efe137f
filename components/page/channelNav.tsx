import { channelPath, correctionsPath } from '#newsroom/addresses.ts'
import type { Channel } from '#newsroom/channels/published.ts'
import { SearchField } from './searchField.tsx'

type Props = {
  channels: Channel[]
  current: string
  /** On a page of results: what was looked for. */
  typed?: string | undefined
}

/**
 * The channels, then the services. On a narrow screen the row scrolls in itself; the fade at its end
 * says that there is more, and the same links stand in the footer.
 */
export function ChannelNav({ channels, current, typed }: Props) {
  const items = [
    { href: '/', name: '首页' },
    ...channels.map(({ slug, name }) => ({ href: channelPath(slug), name })),
  ]
  const services = [
    { href: correctionsPath(), name: '更正' },
    { href: '/about', name: '关于' },
  ]
  return (
    <nav aria-label="频道" className="no-print page-width nav">
      <ul>
        {items.map((item) => (
          <Item key={item.href} {...item} current={current} />
        ))}
        <li aria-hidden="true" className="divider" />
        {services.map((item) => (
          <Item key={item.href} {...item} current={current} isService />
        ))}
      </ul>
      <SearchField typed={typed} />
    </nav>
  )
}

type ItemProps = { href: string; name: string; current: string; isService?: boolean }

function Item({ href, name, current, isService }: ItemProps) {
  return (
    <li {...(isService && { className: 'service' })}>
      <a href={href} {...(href === current && { 'aria-current': 'page' })}>
        {name}
      </a>
    </li>
  )
}
