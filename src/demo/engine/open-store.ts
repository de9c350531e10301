import type { Api } from './api.ts'
import type { Page } from './contract.ts'
import type { Matter } from './matter.ts'
import { Trouble } from './trouble.ts'

interface Buyer {
  name: string
  email: string
  order?: number
}

/** In dollars: what nobody has to be asked for. Whoever looks around is the lead, and answers what the agents ask for. */
const LIMITS = { agent: '40.00', lead: '500.00' }

/** The demo's shop system: who writes in has bought there, and the order that they name is their newest one. Connected once. */
export async function openStore(api: Api, matters: Matter[]): Promise<void> {
  const stores = await api.get<Page<{ platform: string }>>('/stores')
  if (stores.items.some(({ platform }) => platform === 'demo')) return
  const brand = (await api.get<Page<{ id: string }>>('/brands')).items[0]
  if (!brand) throw new Trouble('The demo workspace has no brand.')
  for (const [role, amount] of Object.entries(LIMITS)) {
    const body = { role, currency: 'USD', perGesture: { amount, currency: 'USD' } }
    await api.post('/limits', { key: `demo/limit/${role}`, body })
  }
  await api.post('/stores', {
    key: 'demo/store',
    body: { brand: brand.id, store: { platform: 'demo' }, buyers: buyersOf(matters) },
  })
}

/** A shop knows its buyers by name: who writes without one has not bought there. */
export function buyersOf(matters: Matter[]): Buyer[] {
  const buyers = new Map<string, Buyer>()
  for (const { customer, subject, steps } of matters) {
    if (!customer.name) continue
    const words = [subject, ...steps.flatMap(step => (step.do === 'mail' ? [step.text] : []))].join('\n')
    const named = /#(\d{5})\b/.exec(words)?.[1]
    const email = customer.address.toLowerCase()
    const order = named ? Number(named) : buyers.get(email)?.order
    buyers.set(email, { name: customer.name, email, ...(order && { order }) })
  }
  return [...buyers.values()]
}
