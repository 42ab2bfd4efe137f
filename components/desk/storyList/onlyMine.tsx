'use client'

/** 只看待我处理: a tick of the filters, which narrows the list at once; without script, with 筛选. */
export function OnlyMine({ isOn }: { isOn: boolean }) {
  return (
    <label className="filter text-ink">
      <input
        key={String(isOn)}
        type="checkbox"
        name="only"
        value="mine"
        defaultChecked={isOn}
        className="size-5 flex-none"
        aria-keyshortcuts="M"
        data-only-mine
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      />
      只看待我处理
    </label>
  )
}
