import type { Api } from './api.ts'
import type { Page } from './contract.ts'
import type { Person } from './matter.ts'
import { Trouble } from './trouble.ts'

/** The demo's shop system: whoever writes in has bought there. Connected once. */
export async function openStore(api: Api, people: Person[]): Promise<void> {
  const stores = await api.get<Page<{ platform: string }>>('/stores')
  if (stores.items.some(({ platform }) => platform === 'demo')) return
  const brand = (await api.get<Page<{ id: string }>>('/brands')).items[0]
  if (!brand) throw new Trouble('The demo workspace has no brand.')
  const buyers = new Map(people.map(({ name, address }) => [address.toLowerCase(), { name, email: address }]))
  await api.post('/stores', {
    key: 'demo/store',
    body: { brand: brand.id, store: { platform: 'demo' }, buyers: [...buyers.values()] },
  })
}
