import type { ConversationRow } from '~/api/types'
import { tellProblem } from '~/shared/tellProblem'
import { patchRow } from '../cache'

/** Shows a change at once, asks the server, and takes it back in words when the server refuses. */
export async function change(row: ConversationRow, fields: Partial<ConversationRow>, ask: () => Promise<unknown>) {
  const before = Object.fromEntries(Object.keys(fields).map(key => [key, row[key as keyof ConversationRow]]))
  patchRow(row.id, fields)
  try {
    await ask()
    return true
  } catch (error) {
    patchRow(row.id, before)
    tellProblem(error)
    return false
  }
}
