/** Recovery codes to be copied by hand or printed. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <ul
      aria-label="恢复码"
      className="figures grid grid-cols-2 gap-x-6 border border-hairline bg-pane p-4"
    >
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  )
}
