import type { WriteStream } from 'node:tty'

export type Progress = { show: (done: number) => void; end: () => void }

/**
 * How far a long command is: a bar, the speed and the time left on one line of a terminal, written to
 * stderr; nothing where stderr is no terminal (CI, a file). `unit` is what is counted: 篇.
 */
export function openProgress(
  total: number,
  { unit, out = process.stderr }: { unit: string; out?: Pick<WriteStream, 'write' | 'isTTY'> },
): Progress {
  if (!out.isTTY) return { show: () => undefined, end: () => undefined }
  const start = performance.now()
  let isOpen = false
  const line = (done: number): string => {
    const speed = done / Math.max((performance.now() - start) / 1000, 0.001)
    const percent = `${Math.floor((done / total) * 100)}%`.padStart(4)
    const left = done < total ? `，还需${spokenTime((total - done) / speed)}` : ''
    return `${percent}  ${figures(done)}/${figures(total)} ${unit}，每秒 ${figures(speed)} ${unit}${left}`
  }
  return {
    show: (done) => {
      isOpen = true
      out.write(`\r${bar(done / total)}${line(done)}\x1b[K`)
    },
    end: () => {
      if (isOpen) out.write('\n')
    },
  }
}

const width = 24
const bar = (share: number): string => {
  const full = Math.round(share * width)
  return '█'.repeat(full) + '░'.repeat(width - full)
}

/** 1234567.8 → 1,234,568 */
export const figures = (n: number): string => Math.round(n).toLocaleString('en-US')

/** 98.2 seconds → 1分38秒, 0.2 → 不到1秒 */
export function spokenTime(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 1) return '不到1秒'
  return whole < 60 ? `${whole}秒` : `${Math.floor(whole / 60)}分${whole % 60}秒`
}
