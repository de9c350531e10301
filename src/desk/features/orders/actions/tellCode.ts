import { api, ask } from '~/api/client'
import type { Intent, Order } from '~/api/types'
import { proposed } from '~/features/conversations/composer/proposed'
import i18n from '~/words'
import { codeMailOf } from './mailOf'
import type { Parameters } from './queries'

type About = { order: Order; conversation: string; parameters: Parameters }

const pauses = [400, 800, 1500, 3000, 6000, 12_000, 24_000]
const day = 86_400_000

/** Proposes the mail with a code as soon as the store has made it; where that takes long, nothing is proposed. */
export async function tellCode(intent: string, { order, conversation, parameters }: About) {
  const made = await whenEnded(intent)
  if (made?.state !== 'done' || !made.made) return
  const { percent, amount, days } = parameters
  const until = days ? new Date(Date.parse(made.begunAt) + days * day) : null
  proposed.set({ conversation, html: codeMailOf(order, { code: made.made, until, percent, amount }, i18n.t) })
}

async function whenEnded(id: string): Promise<Intent | null> {
  for (const pause of pauses) {
    await new Promise(done => setTimeout(done, pause))
    const intent = await ask(api.GET('/api/v1/intents/{id}', { params: { path: { id } } })).catch(() => null)
    if (intent?.endedAt) return intent
  }
  return null
}
