import { proposed } from '~/features/conversations/composer/proposed'
import { withdraw } from './requests'

/** What was proposed to write, by the intent it tells of. */
export const told = new Map<string, { conversation: string; html: string }>()

/** Withdraws, and takes the words that told of it out of the composer. */
export async function takeBack(order: string, intent: string) {
  await withdraw(order, intent)
  const words = told.get(intent)
  if (!words) return
  told.delete(intent)
  proposed.set({ ...words, isTakenBack: true })
}
