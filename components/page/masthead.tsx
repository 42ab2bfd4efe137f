import { longDate, weekday } from '#lib/zh/date.ts'
import { CorrectionsEar } from './correctionsEar.tsx'
import type { House } from './house.ts'
import { Glass } from './searchField.tsx'

/** 报头: the wordmark, the two 报眼 (corrections, date), the cracked band of the season. */
export function Masthead({ house, isFront }: { house: House; isFront: boolean }) {
  const { name } = house.settings.site
  return (
    <header className="page-width">
      <div className="flex h-[68px] items-center justify-between lg:h-[151px] lg:items-stretch">
        <a href="/" className="block lg:pt-[25px]" {...(isFront && { 'aria-current': 'page' })}>
          <img
            src="/brand/wordmark.svg"
            alt={name}
            width={339}
            height={82}
            className="h-[38px] w-auto lg:ml-[-2px] lg:h-[82px]"
          />
          <span
            aria-hidden="true"
            className="song-light set-[0.875rem]/[1.25rem] tracking-[.68em] text-ink-2 max-lg:hidden"
          >
            BINGCHENG XINWEN
          </span>
        </a>
        <div className="flex no-print lg:hidden">
          <a href="/search" className="menu" aria-label="搜索">
            <Glass />
          </a>
          <a href="#menu" className="menu">
            <svg width="24" height="24" fill="none" stroke="currentColor" strokeWidth="2">
              <title>菜单</title>
              <path d="M2 6h20M2 12h20M9 18h13" />
            </svg>
          </a>
        </div>
        {/* From the right edge inwards: on a weak network one comes after the other, and none moves */}
        <div className="flex h-[92px] grow flex-row-reverse mt-[40px] max-lg:hidden">
          <Today house={house} />
          <CorrectionsEar latest={house.latestCorrection} today={house.day} />
        </div>
      </div>
      <picture>
        <source srcSet={`/brand/band-${house.lunar.season}.svg`} media="(min-width: 45rem)" />
        <img
          src={`/brand/band-m-${house.lunar.season}.svg`}
          alt=""
          width={390}
          height={10}
          className="h-2.5 w-full object-cover object-left md:h-3.5"
        />
      </picture>
    </header>
  )
}

function Today({ house }: { house: House }) {
  const { day, lunar } = house
  const [year, month] = longDate(day).split('月')
  return (
    <div className="flex items-center gap-6 border-l border-hairline pl-6 set-[0.875rem]/[1.4375rem] text-ink-2">
      <span className="song set-[4.75rem]/[4.75rem] tracking-[-.02em] text-ink">
        {Number(day.slice(8))}
      </span>
      <p className="grid grid-cols-[auto_auto] gap-x-5">
        <b className="col-span-2 set-[1rem]/[1.5rem] text-ink">
          {year}月{month && <span className="sr-only">{month}</span>}
        </b>
        <span>{weekday(day)}</span>
        <span>农历{lunar.lunarDate}</span>
        <span>{lunar.yearName}</span>
        <b className="text-season">{lunar.solarTerm}</b>
      </p>
    </div>
  )
}
