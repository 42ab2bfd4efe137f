import { type Address, pathOf } from '#newsroom/addresses.ts'

/** The folder of `app/(readers)` that draws an address. `internal/…` answers no request itself. */
export function routeOf(address: Address): string {
  switch (address.kind) {
    case 'staticPage':
      return `/internal/pages/${address.slug}`
    case 'calendar':
      return `/internal/calendar${pathOf(address)}`
    case 'source':
    case 'author':
    case 'tag':
      return `/internal${pathOf(address)}`
    default:
      return pathOf(address)
  }
}

export const missingRoute = '/internal/missing'
export const withdrawnRoute = '/internal/withdrawn'
