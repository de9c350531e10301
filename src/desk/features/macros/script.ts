import type { FilledMacro } from '~/api/types'
import { createStore } from '~/shared/store'

export type Script = Pick<FilledMacro, 'name' | 'steps'> & { conversation: string; at: number }

/** The script that is gone through, and which of its steps is next. */
export const script = createStore<Script | null>(null)

/** Null after the last one. */
export function stepOn(now: Script): Script | null {
  return now.at + 1 < now.steps.length ? { ...now, at: now.at + 1 } : null
}
