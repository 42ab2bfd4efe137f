/** How long something takes or is late: 720000 → 12分, 7500000 → 2小时5分, three days → 3天 */
export function lengthOf(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000))
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60)]
  if (days > 1) return `${days}天`
  if (hours === 0) return `${minutes}分`
  return minutes % 60 === 0 ? `${hours}小时` : `${hours}小时${minutes % 60}分`
}
