import { createStore } from '~/shared/store'

/** The open conversation that its reader marked as unread: it stays so until they leave it. */
export const stayUnread = createStore<string | null>(null)
