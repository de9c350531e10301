/** In the address of the page, so that a list can be linked and comes back with the back button. */
export type CustomerSearch = {
  q?: string
  sort?: Sort
  name?: 'with' | 'without'
  address?: 'verified' | 'unverified' | 'undeliverable'
  seen?: '7' | '30' | '90' | 'not-90' | 'not-365'
  created?: '7' | '30' | '90' | '365'
}
export type SortColumn = 'name' | 'seen' | 'created' | 'conversations'
export type Sort = SortColumn | `-${SortColumn}`

export const filterChoices = {
  name: ['with', 'without'],
  address: ['verified', 'unverified', 'undeliverable'],
  seen: ['7', '30', '90', 'not-90', 'not-365'],
  created: ['7', '30', '90', '365'],
} as const satisfies { [name in FilterName]: readonly NonNullable<CustomerSearch[name]>[] }
export type FilterName = 'name' | 'address' | 'seen' | 'created'
export const filterNames = Object.keys(filterChoices) as FilterName[]

export const sorts: Sort[] = [
  '-seen',
  'seen',
  'name',
  '-name',
  '-created',
  'created',
  '-conversations',
  'conversations',
]
export const usualSort: Sort = '-seen'

/** What of an address makes sense here. */
export function readSearch(search: Record<string, unknown>): CustomerSearch {
  const one = <T extends string>(name: string, known: readonly T[]) => known.find(value => value === `${search[name]}`)
  const found = {
    q: typeof search.q === 'string' || typeof search.q === 'number' ? `${search.q}` : undefined,
    sort: one('sort', sorts),
    name: one('name', filterChoices.name),
    address: one('address', filterChoices.address),
    seen: one('seen', filterChoices.seen),
    created: one('created', filterChoices.created),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value))
}

/** As the API takes it. */
export function queryOf({ q, sort, name, address, seen, created }: CustomerSearch) {
  return {
    ...(q?.trim() && { q: q.trim() }),
    ...(sort && { sort }),
    ...(name && { nameless: name === 'without' }),
    ...(address === 'undeliverable' ? { undeliverable: true } : address && { verified: address === 'verified' }),
    ...(seen && (seen.startsWith('not-') ? { unseenFor: Number(seen.slice(4)) } : { seenWithin: Number(seen) })),
    ...(created && { createdWithin: Number(created) }),
  }
}

/** What the list shows, for the address of its file: a file goes by name. */
export function exportOf(search: CustomerSearch) {
  const { sort: _, ...narrowed } = queryOf(search)
  return new URLSearchParams(Object.entries(narrowed).map(([name, value]) => [name, String(value)])).toString()
}

export const countFilters = (search: CustomerSearch) => filterNames.filter(name => search[name]).length

/** A press on a head sorts by it, the way most useful first; another press turns it round. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  const first: Sort = column === 'name' ? 'name' : `-${column}`
  if (sort !== first) return first
  return first === 'name' ? '-name' : column
}

export const directionOf = (sort: Sort, column: SortColumn) =>
  sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined
