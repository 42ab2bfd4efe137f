import { type Address, pathOf } from '#newsroom/addresses.ts'

/** The folder of `app/(readers)` that draws an address. `internal/…` answers no request itself. */
export const routeOf = (address: Address): string =>
  address.kind === 'staticPage' ? `/internal/pages/${address.slug}` : pathOf(address)

export const missingRoute = '/internal/missing'
export const withdrawnRoute = '/internal/withdrawn'
