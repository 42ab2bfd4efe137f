import { MissingPage } from './missingPage.tsx'

/** The net below: our own pages return `MissingPage` themselves. */
export default function NotFound() {
  return <MissingPage />
}
