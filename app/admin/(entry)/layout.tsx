import type { ReactNode } from 'react'

/** Pages before the desk: a column under the wordmark. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto w-[min(100%-32px,28rem)] py-12 md:py-20">
      <header className="mb-8">
        <img
          src="/brand/wordmark.svg"
          alt="冰城新闻"
          width={202}
          height={49}
          className="h-[49px] w-auto"
        />
      </header>
      <main id="main" tabIndex={-1} className="ruled grid gap-5 pt-6">
        {children}
      </main>
    </div>
  )
}
