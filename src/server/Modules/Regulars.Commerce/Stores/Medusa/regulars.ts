// Tells Regulars of what happens to orders and customers, so that it is on your agents' screens within a second.
// Put this file into src/subscribers of your Medusa 2, set both variables in its environment, and restart it:
//   REGULARS_HOOK_URL     the address that Regulars shows for this store
//   REGULARS_HOOK_SECRET  the secret that Regulars showed once
// Where several workspaces read this shop, both hold as many values, separated by commas, in the same order.
// Without them it does nothing. It never throws and nothing of the shop waits for it; what cannot be delivered,
// Regulars finds by itself when it next looks.
import { createHmac } from 'node:crypto'

const waits = [0, 2, 10, 60] // Seconds before each try.
const mostAtOnce = 500
const patience = 10_000 // Milliseconds for one answer.
let underWay = 0

type Logger = { warn: (text: string) => void }
type Args = { event: { name: string; data: unknown }; container: { resolve: (name: string) => unknown } }

export default async function tellRegulars({ event, container }: Args): Promise<void> {
  const secrets = valuesOf(process.env.REGULARS_HOOK_SECRET)
  const warn = (text: string) => (container.resolve('logger') as Logger).warn(`Regulars: ${event.name} ${text}`)
  for (const [place, url] of valuesOf(process.env.REGULARS_HOOK_URL).entries()) {
    const secret = secrets[place]
    if (!secret) return
    if (underWay >= mostAtOnce) return warn('is not told: too many wait already')
    underWay++
    // Not awaited: some event buses run one subscriber at a time.
    tell(url, secret, event)
      .then(trouble => trouble && warn(`was not told: ${trouble}`))
      .catch(() => {})
      .finally(() => underWay--)
  }
}

const valuesOf = (text = '') => text.split(',').flatMap(value => value.trim() || [])

async function tell(url: string, secret: string, event: Args['event']): Promise<string> {
  // Each try sends the same bytes: Regulars knows by them what it has already.
  const body = JSON.stringify({ name: event.name, data: idsOf(event.data), at: new Date().toISOString() })
  const signature = createHmac('sha256', secret).update(body).digest('base64')
  const headers = { 'content-type': 'application/json', 'x-regulars-signature': signature }
  let trouble = ''
  for (const wait of waits) {
    await new Promise(resolve => setTimeout(resolve, wait * 1000).unref())
    try {
      const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(patience) })
      if (answer.ok) return ''
      trouble = `it answered ${answer.status}`
      // What it refuses now it refuses again.
      if (answer.status < 500 && answer.status !== 408 && answer.status !== 429) return trouble
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error)
    }
  }
  return trouble
}

/** Ids are all that leaves the shop. */
function idsOf(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {}
  const ids = Object.entries(data).filter(([name, value]) => /(^|_)id$/.test(name) && typeof value === 'string')
  return Object.fromEntries(ids) as Record<string, string>
}

export const config = {
  event: [
    'order.placed',
    'order.updated',
    'order.canceled',
    'order.completed',
    'order.archived',
    'order.fulfillment_created',
    'order.fulfillment_canceled',
    'order.return_requested',
    'order.return_received',
    'order.claim_created',
    'order.exchange_created',
    'order.transfer_requested',
    'order-edit.confirmed',
    'shipment.created',
    'delivery.created',
    'payment.captured',
    'payment.refunded',
    'customer.created',
    'customer.updated',
  ],
}
