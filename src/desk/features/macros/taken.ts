import type { FilledMacro } from '~/api/types'
import type { DraftState } from '~/features/conversations/composer/draft'

/** What a draft has of a macro besides its words: each file and each act once, and nothing that could not be done. */
export function withMacro(draft: DraftState, filled: FilledMacro): Partial<DraftState> {
  const acts = filled.actions.filter(deed => !deed.refused).map(deed => deed.action)
  const known = new Set(draft.actions.map(act => JSON.stringify(act)))
  return {
    macros: [...new Set([...draft.macros, filled.id])],
    actions: [...draft.actions, ...acts.filter(act => !known.has(JSON.stringify(act)))],
    attachments: [
      ...draft.attachments,
      ...filled.attachments.filter(file => !draft.attachments.some(one => one.id === file.id)),
    ],
  }
}
