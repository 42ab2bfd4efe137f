/**
 * The search field in the nav of a wide screen; narrow ones have a link in the masthead. On a page of
 * results it has what they are of.
 */
export function SearchField({ typed }: { typed?: string | undefined }) {
  return (
    <form action="/search" className="nav-search max-lg:hidden">
      <input
        name="q"
        type="search"
        defaultValue={typed}
        aria-label="搜索"
        autoComplete="off"
        data-suggest=""
      />
      <Lines />
      <button type="submit" aria-label="搜索">
        <Glass />
      </button>
    </form>
  )
}

/** A search field in the text of a page: where somebody has lost the way. */
export function SearchBox() {
  return (
    <search className="block mt-6">
      <label htmlFor="find">按字、词、拼音找稿件：</label>
      <form action="/search" className="flex gap-4 border-b-2 border-rule">
        <input
          id="find"
          name="q"
          type="search"
          autoComplete="off"
          className="search-box min-w-0 grow"
        />
        <button type="submit" className="menu" aria-label="查找">
          <Glass />
        </button>
      </form>
    </search>
  )
}

/** Where the script shows what may be meant; nothing without it. */
export const Lines = () => <ul className="lines" hidden />

/** The lens that stands for search. */
export function Glass() {
  return (
    <svg
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M15 15l6 6M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14z" />
    </svg>
  )
}
