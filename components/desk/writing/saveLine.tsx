import { clockOf } from '#lib/zh/date.ts'
import { signInPath } from '#newsroom/deskAddresses.ts'
import type { SaveState } from './saving.ts'

const words: Record<Exclude<SaveState['kind'], 'saved'>, string> = {
  unsaved: '正在保存…',
  saving: '正在保存…',
  offline: '网络断开，已留在本机',
  signedOut: '登录已过期，已留在本机',
  refused: '没有保存',
  conflict: '等您选择怎么合并',
}

/** How it stands with what was typed. Only what goes wrong is read out. */
export function SaveLine({ state, isKept }: { state: SaveState; isKept: boolean }) {
  const { kind } = state
  const isFine = kind === 'saved' || kind === 'saving' || kind === 'unsaved'
  return (
    <p className={`save-line ${isFine ? '' : 'save-line-amber'}`} data-state={kind}>
      {kind === 'saved'
        ? state.at === null
          ? '没有改动'
          : `已保存 ${clockOf(state.at)}`
        : words[kind]}
      {!isKept && <span className="ml-3 text-amber">这个浏览器不能留底，请不要关窗口</span>}
    </p>
  )
}

/** What the person has to do about it. */
export function SaveNotice({ state }: { state: SaveState }) {
  if (state.kind === 'signedOut')
    return (
      <div role="alert" className="bar-amber">
        登录已经过期。您写的字还在这里，也留在了这台电脑上。
        <a href={signInPath('/admin/account')} target="_blank" rel="noreferrer" className="link">
          在新窗口登录
        </a>
        ，登录后回到这里，会自动保存。
      </div>
    )
  if (state.kind === 'offline')
    return (
      <div role="alert" className="bar-amber">
        网络断开，或者服务器正在重启。您可以继续写，写的字留在这台电脑上，连上后会自动保存。
      </div>
    )
  if (state.kind === 'refused')
    return (
      <div role="alert" className="bar-urgent">
        没有保存：{state.sentence}写的字留在这台电脑上。
      </div>
    )
  return null
}
