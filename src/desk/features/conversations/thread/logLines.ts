import type { Message } from '~/api/types'

export type Line = { key: string } & ({ kind: 'day'; at: string } | { kind: Message['kind']; message: Message })

/** Messages with a line wherever a new day begins. */
export function logLines(messages: Message[]): Line[] {
  let day = ''
  return messages.flatMap(message => {
    const line: Line = { key: message.id, kind: message.kind, message }
    const itsDay = new Date(message.at).toDateString()
    if (itsDay === day) return [line]
    day = itsDay
    return [{ key: `day ${itsDay}`, kind: 'day', at: message.at }, line]
  })
}
