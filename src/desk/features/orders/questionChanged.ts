import { queries } from '~/app/queries'

/** Another order is meant, or new words may mean another one. */
export const questionChanged = (conversation: string | undefined) =>
  queries.invalidateQueries({
    predicate: ({ queryKey: [, , , part, id] }) => part === 'question' && id === conversation,
  })
