import type { Conversation } from '~/api/types'

/** Who resolved it before this agent could: what they did is not this agent's to undo. */
export const resolvedFirst = (resolution: Conversation['resolution'], agent: string) =>
  resolution && resolution.by.id !== agent ? resolution.by.name : null
