import { yearRange } from '#lib/zh/numbers.ts'
import { channelPath, correctionsPath, feedsPath } from '#newsroom/addresses.ts'
import type { House } from './house.ts'
import { ThemeSwitch } from './themeSwitch.tsx'

/** The footer of every page: where to go, who is responsible, under which licences. */
export function Footer({ house }: { house: House }) {
  const { settings, channels } = house
  const readingLinks = [
    { href: correctionsPath(), name: '更正与说明' },
    { href: feedsPath, name: '订阅' },
    ...channels.slice(0, 1).map(({ slug }) => ({ href: channelPath(slug), name: '按日期查往期' })),
  ]
  return (
    <footer id="menu" className="footer mt-16 bg-foot set-[0.9375rem]/[1.625rem]">
      <div className="page-width grid gap-x-6 gap-y-8 py-10 md:grid-cols-4 lg:grid-cols-[314px_repeat(4,1fr)] lg:pt-[42px] lg:pb-8 no-print">
        <div className="max-lg:col-span-full">
          <img
            src="/brand/wordmark-white.svg"
            alt={settings.site.name}
            width={202}
            height={49}
            loading="lazy"
            className="h-[49px] w-auto"
          />
          <p className="mt-2.5">
            {settings.site.motto.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </p>
          <ThemeSwitch place="foot" className={settings.isConfirmed ? '' : 'lg:hidden'} />
        </div>
        <Links
          title="频道"
          links={channels.map(({ slug, name }) => ({ href: channelPath(slug), name }))}
          isWide
        />
        <Links title="读报" links={readingLinks} />
        <Links
          title="服务"
          links={[
            { href: '/contact', name: '投稿与报料' },
            { href: '/contact', name: '我要纠错' },
            { href: '/accessibility', name: '无障碍声明' },
          ]}
        />
        <Links
          title="关于"
          links={[
            { href: '/about', name: '关于我们' },
            { href: '/copyright', name: '版权与转载' },
            { href: '/privacy', name: '隐私政策' },
            { href: '/contact', name: '违法和不良信息举报' },
          ]}
        />
      </div>
      <Imprint house={house} />
    </footer>
  )
}

type LinksProps = { title: string; links: { href: string; name: string }[]; isWide?: boolean }

function Links({ title, links, isWide = false }: LinksProps) {
  return (
    <nav aria-label={`页脚：${title}`}>
      <h2 className="song set-[1rem]/[1.75rem] font-bold text-[#fff]">{title}</h2>
      <ul className={isWide ? 'grid grid-cols-[repeat(2,max-content)] gap-x-6' : ''}>
        {links.map(({ href, name }) => (
          <li key={name}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Copyright with its years generated, the licence rows, the notice. */
function Imprint({ house }: { house: House }) {
  const { site, licences, contact, isConfirmed } = house.settings
  return (
    <div className="page-width border-t border-[#3c6a8a] py-6 lg:pb-10">
      {!isConfirmed && (
        <p className="mb-3 border-l-3 border-[#f2c166] pl-3.5 text-[#fff]">
          演示站点。以下主体与编号照录自2018年原页面，仅供版式演示。
        </p>
      )}
      <ul className="bars">
        <li>版权所有：{site.house}</li>
        <li>
          © {yearRange(site.sinceYear, Number(house.day.slice(0, 4)))} {site.domain}
        </li>
        {licences.map(({ label, number, href }) => (
          <li key={label}>
            {href ? (
              <a href={href} rel="external">
                {number}
                <span className="sr-only">（{label}查询）</span>
              </a>
            ) : (
              `${label}：${number}`
            )}
          </li>
        ))}
      </ul>
      <ul className="bars">
        <li>
          如有任何问题请<a href="/contact">联系我们</a>
        </li>
        <li>未经许可禁止转载、复制</li>
        {contact && (
          <li>
            Email：<a href={`mailto:${contact.email}`}>{contact.email}</a>
          </li>
        )}
      </ul>
    </div>
  )
}
