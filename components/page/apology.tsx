import type { ReactNode } from 'react'
import type { StoryLine } from '#newsroom/stories/published.ts'
import { SideList } from '../story/sideList.tsx'
import { SearchBox } from './searchField.tsx'

type Props = { title: string; children: ReactNode; latest: StoryLine[] }

/** A page that is not there: what happened, the lattice with one pane missing, and where to go. */
export function Apology({ title, children, latest }: Props) {
  return (
    <div className="columns mt-8!">
      <section>
        <img src="/brand/missing.svg" alt="" width={600} height={240} className="w-full" />
        <h1 className="song set-[2rem]/[2.75rem] mt-8 lg:set-[2.875rem]/[3.875rem]">{title}</h1>
        <div className="prose mt-4">
          <div className="measure">{children}</div>
        </div>
        <SearchBox />
      </section>
      <aside aria-label="最新稿件">
        <SideList title="最新稿件" stories={latest} hue="bingcheng" more="/" />
      </aside>
    </div>
  )
}
