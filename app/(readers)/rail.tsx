import { MostRead } from '#components/story/mostRead.tsx'
import { SideList } from '#components/story/sideList.tsx'
import { channelPath } from '#newsroom/addresses.ts'
import { sideLists } from '#newsroom/front/published.ts'
import { mostReadStories } from '#newsroom/mostRead/published.ts'
import { readHouse } from './readHouse.ts'

/** The lists at the side of every page: 热榜 once reads have been counted, local, national. */
export async function Rail() {
  const [ranked, { local, national }, { channels }] = await Promise.all([
    mostReadStories(),
    sideLists(),
    readHouse(),
  ])
  const [main] = channels
  return (
    <aside aria-label="要闻列表" className="rail no-print">
      <MostRead {...ranked} />
      <SideList
        title="本地要闻"
        stories={local}
        hue="bingcheng"
        {...(main && { more: channelPath(main.slug) })}
      />
      <SideList title="国内要闻" stories={national} hue="guonei" />
    </aside>
  )
}
