/** Places of both indexes are counted from here, ms UTC. */
export const firstMinute = Date.UTC(1900, 0, 1)

/** The first `limit` places that are taken from one on, in order. */
type Taken = (from: number, limit: number) => Promise<{ place: number }[]>

/** The first free place from `wanted` on. Stories of one moment, such as an imported day, stand in a row. */
export async function firstFree(wanted: number, taken: Taken): Promise<number> {
  for (let place = wanted, limit = 1; ; limit = 500) {
    const rows = await taken(place, limit)
    for (const row of rows) {
      if (row.place !== place) return place
      place += 1
    }
    if (rows.length < limit) return place
  }
}
