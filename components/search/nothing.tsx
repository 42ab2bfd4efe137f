import type { ReactNode } from 'react'
import type { SearchAddress } from '#newsroom/search/address.ts'
import type { StoryLine } from '#newsroom/stories/published.ts'
import { SideList } from '../story/sideList.tsx'
import { isFiltered, unfiltered } from './resultsHead.tsx'

type Props = { address: SearchAddress; latest: StoryLine[] }

/** Nothing was found: what to try, and what is new meanwhile. */
export function Nothing({ address, latest }: Props) {
  return (
    <Instead latest={latest}>
      <p>没有找到与{inQuotes(address.typed)}相符的稿件。</p>
      <ul className="list">
        {isFiltered(address) && (
          <li>
            <a href={unfiltered(address)}>去掉筛选条件</a>再找；
          </li>
        )}
        <li>看看有没有错别字，或者少写几个词；</li>
        <li>换一个说法：全称换简称，简称换全称；</li>
        <li>去掉引号和减号。</li>
      </ul>
    </Instead>
  )
}

/** What was typed in quotes keeps its own. */
const inQuotes = (typed: string): string => (/^["“”]/.test(typed) ? typed : `“${typed}”`)

/** In place of results: sentences, and the latest stories. */
export function Instead({ children, latest }: { children: ReactNode; latest: StoryLine[] }) {
  return (
    <div className="columns mt-8!">
      <section className="prose">
        <div className="measure">{children}</div>
      </section>
      <aside aria-label="最新稿件">
        <SideList title="最新稿件" stories={latest} hue="bingcheng" more="/" />
      </aside>
    </div>
  )
}
