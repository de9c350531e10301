import type { Message } from '~/api/types'

/** Whether nothing after the line that tells of a merge says that it was taken back. */
export function isStillMerged(messages: Message[], merged: Message) {
  const { from } = (merged.event?.data ?? {}) as { from?: string }
  return !messages.some(
    ({ sequence, event }) =>
      event?.name === 'unmerged' && sequence > merged.sequence && (event.data as { id?: string }).id === from,
  )
}
