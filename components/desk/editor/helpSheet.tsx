'use client'
import { otherKeys, shortcuts } from './keys.ts'
import { Sheet } from './sheet.tsx'

/** The shortcuts, from the very table that makes them work. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform)
  return (
    <Sheet title="快捷键" onClose={onClose}>
      <dl className="keys">
        {[...shortcuts, ...otherKeys].map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{nameOf(key, isMac)}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>在表格里，Tab 到下一格；要用键盘离开表格，按 {nameOf('Mod-Enter', isMac)}。</p>
      <p>用输入法打字时，这些键都归输入法，不起作用。</p>
      <div className="choices">
        <button type="button" className="primary" onClick={onClose}>
          知道了
        </button>
      </div>
    </Sheet>
  )
}

const names: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '退格',
  Enter: '回车',
}

/** `Mod-Shift-z` → `Ctrl+Shift+Z`, on a Mac `⌘+Shift+Z`. */
const nameOf = (key: string, isMac: boolean): string =>
  key
    .split('-')
    .map((part) => (part === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : (names[part] ?? capital(part))))
    .join('+')

const capital = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1)
