/**
 * The QR code of a story's public address, drawn by the server (`server/qrCodes.ts`). Fetched only when
 * it comes into view; browsers without a script fetch it at once.
 */
export function QrCode({ path }: { path: string }) {
  return <img src={`/qr${path}.svg`} alt="本页二维码" width={132} height={132} loading="lazy" />
}
