import { api, ask, newKey } from '~/api/client'
import type { SentMessage } from '~/api/types'
import { tellProblem } from '~/shared/tellProblem'
import { resolution } from '../actions/requests'
import { patchRow } from '../cache'
import { bringBack } from './broughtBack'

const run = (subject: string, { name, parameters }: SentMessage['undo'][number]) =>
  ask(
    api.POST('/api/v1/actions/{name}', {
      params: { path: { name }, header: { 'Idempotency-Key': newKey() } },
      body: { subject, parameters },
    }),
  )

/** Brings a reply that has not left back into the composer, and the conversation to where it stood before it was resolved with it. */
export async function undoSend(id: string, message: SentMessage, { wasResolved = false } = {}) {
  try {
    if (wasResolved) await resolution.delete(id)
    // The words first: they can be called back for seconds only.
    await bringBack(id, message)
    for (const undo of message.undo) await run(id, undo)
    if (wasResolved) patchRow(id, { status: 'open' })
  } catch (error) {
    tellProblem(error)
  }
}
