import type { DraftState } from './draft'
import { keptHere } from './keptHere'

/** A copy on this computer, written with every change: what the server has not got yet survives a crash. */
export const localDrafts = keptHere<DraftState>('draft')
