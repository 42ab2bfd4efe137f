/** 打印 of the article bar on wide screens: `hidden` until the enhancement script lets it print. */
export function PrintButton() {
  return (
    <button type="button" hidden data-do="print" className="tool max-md:hidden">
      <svg
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        <path d="M6 6V2.5h8V6M6 14H2.5V6h15v8H14M6 11.5h8v6H6z" />
      </svg>
      打印
    </button>
  )
}
