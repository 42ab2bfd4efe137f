/**
 * Whether a text is an address of the web that one may be led to: http(s) with a host, and nothing that
 * a browser reads in another way than a person (spaces, `\`, a user name before the host).
 */
export function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(address)) return false
  const url = URL.parse(address)
  return url !== null && url.hostname !== '' && url.username === '' && url.password === ''
}
