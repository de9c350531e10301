import { loadLaterWords } from '~/words/later'

/** A chunk of its own, with its words: the list is usable before the conversation has come. */
export async function loadConversationPage() {
  const [page] = await Promise.all([import('./ConversationPage'), loadLaterWords()])
  return page
}
