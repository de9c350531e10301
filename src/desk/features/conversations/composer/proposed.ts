import { createStore } from '~/shared/store'

type Proposed = { conversation: string; html: string; isTakenBack?: boolean }

/** Words that something else than typing puts into a conversation's composer, for the agent to send or not. */
export const proposed = createStore<Proposed | null>(null)

/** Below what is being written already; taken back, they go as long as nobody changed them. */
export function withProposed(html: string, { html: words, isTakenBack }: Proposed, isEmpty: boolean) {
  if (isTakenBack) return html.replace(`<p></p>${words}`, '').replace(words, '')
  return isEmpty ? words : `${html}<p></p>${words}`
}
