import { act, messageIdOf } from './acts.ts'
import type { Message } from './contract.ts'
import type { Matter } from './matter.ts'
import type { Shop } from './shop.ts'

const OUR_EVENTS = new Set(['assigned', 'snoozed', 'resolved'])

/** Plays one matter to its end, from the step that an earlier run has not done. */
export async function playMatter(matter: Matter, shop: Shop): Promise<void> {
  const { api, house } = shop
  let conversation = house.homeOf(messageIdOf(matter, 0)) ?? ''
  const done = house.logOf(conversation).filter(isStep).length

  for (const [index, step] of matter.steps.entries()) {
    if (index < done) continue
    conversation = await act(step, { shop, matter, index, conversation })
  }
  if (matter.isUnread) return
  const sequence = (await house.read(conversation)).at(-1)?.sequence
  await api.put(`/conversations/${conversation}/reading`, { by: 'maya', body: { sequence } })
}

/** Each step leaves exactly one line in the log; what the server adds by itself (woken, reopened) is none. */
function isStep({ kind, event }: Message): boolean {
  return kind !== 'event' || OUR_EVENTS.has(event?.name ?? '')
}
