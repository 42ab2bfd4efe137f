import { MissingNotice } from './missingPage.tsx'

/**
 * The net below: our own pages return `MissingPage` themselves. It sets no status, because Next draws
 * it together with every page; where it is shown, Next says 404.
 */
export default function NotFound() {
  return <MissingNotice />
}
