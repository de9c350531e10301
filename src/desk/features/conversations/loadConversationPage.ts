/** A chunk of its own: the list is usable before the conversation has come. */
export const loadConversationPage = () => import('./ConversationPage')
