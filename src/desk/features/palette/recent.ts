import type { Conversation } from '~/api/types'
import { createStore } from '~/shared/store'

type Recent = { id: string; subject: string; customer: string }

const most = 5
const recent = createStore<Recent[]>([])

export const recentlyOpened = () => recent.get()

/** The palette starts with what this tab opened last. */
export function rememberOpened({ id, subject, customer }: Conversation) {
  recent.set(
    [{ id, subject, customer: customer.name }, ...recent.get().filter(other => other.id !== id)].slice(0, most),
  )
}
