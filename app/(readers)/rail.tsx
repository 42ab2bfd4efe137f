import { SideList } from '#components/story/sideList.tsx'
import { sideLists } from '#newsroom/front/published.ts'
import { readHouse } from './readHouse.ts'

/** The lists at the side of every page. */
export async function Rail() {
  const [{ local, national }, { channels }] = await Promise.all([sideLists(), readHouse()])
  const more = (slug: string) => (channels.some((c) => c.slug === slug) ? `/${slug}` : undefined)
  const [main] = channels
  return (
    <aside aria-label="要闻列表" className="rail no-print">
      <SideList
        title="本地要闻"
        stories={local}
        hue="bingcheng"
        {...(main && { more: `/${main.slug}` })}
      />
      <SideList title="国内要闻" stories={national} hue="guonei" {...{ more: more('guonei') }} />
    </aside>
  )
}
