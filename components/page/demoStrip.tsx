import { ThemeSwitch } from './themeSwitch.tsx'

/** Stands on top of every page until an administrator has confirmed the site's licences. */
export function DemoStrip() {
  return (
    <aside
      aria-label="演示站点"
      className="bg-ice set-[0.875rem]/[1.375rem] text-ink-2 py-[5px] md:py-[7px]"
    >
      <div className="page-width flex justify-between">
        <p>
          <b className="mr-[18px] text-brand">演示站点</b>非新闻发布机构
          <span className="max-md:hidden">，页面内容仅作界面演示，不代表任何新闻单位</span>
        </p>
        <ThemeSwitch place="top" className="max-lg:hidden" />
      </div>
    </aside>
  )
}
