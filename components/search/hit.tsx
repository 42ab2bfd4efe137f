import { dateTimeOf } from '#lib/zh/date.ts'
import { storyPath } from '#newsroom/addresses.ts'
import type { SearchHit } from '#newsroom/search/hits.ts'
import { Cover } from '../story/cover.tsx'
import { Time } from '../story/meta.tsx'
import { Marked, MarkedWords } from './marked.tsx'

/** A story that was found: headline, 副题 and the passage with the words, all from its own text. */
export function Hit({ hit }: { hit: SearchHit }) {
  return (
    <article className={`row hit${hit.hasPicture ? ' pictured' : ''}`}>
      <div className="min-w-0">
        <h3 className="song set-[1.1875rem]/[1.75rem] font-bold md:set-[1.4375rem]/[2.0625rem]">
          <a href={storyPath(hit)}>
            <MarkedWords runs={hit.headline} />
          </a>
        </h3>
        {hit.deck.length > 0 && (
          <p className="song-light mt-0.5 set-[1rem]/[1.625rem] text-ink-2">
            <MarkedWords runs={hit.deck} />
          </p>
        )}
        <p className="hit-passage set-[1rem]/[1.6875rem] mt-1 text-ink-2 text-pretty">
          <Marked runs={hit.snippet} />
        </p>
        <p className="meta mt-2" data-hue={hit.hue}>
          <span className="channel">{hit.channelName}</span>
          <span>{hit.sourceName}</span>
          <Time at={hit.publishedAt}>{dateTimeOf(hit.publishedAt)}</Time>
        </p>
      </div>
      {hit.hasPicture && (
        <Cover
          cover={{ hue: hit.hue, storyId: hit.id, salt: hit.coverSalt, detail: 'S' }}
          className="h-[86px]! w-[114px]! shrink-0 object-cover md:h-[116px]! md:w-[174px]!"
        />
      )}
    </article>
  )
}
