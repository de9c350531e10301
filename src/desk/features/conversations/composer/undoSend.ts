import type { Message } from '~/api/types'
import { tellProblem } from '~/shared/tellProblem'
import { resolution } from '../actions/requests'
import { patchRow } from '../cache'
import { bringBack } from './broughtBack'

/** Brings a reply that has not left back into the composer, and the conversation to where it stood before it was resolved with it. */
export async function undoSend(id: string, message: Message, { wasResolved = false } = {}) {
  try {
    if (wasResolved) await resolution.delete(id)
    await bringBack(id, message)
    if (wasResolved) patchRow(id, { status: 'open' })
  } catch (error) {
    tellProblem(error)
  }
}
