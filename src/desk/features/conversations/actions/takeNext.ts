import { api, ask } from '~/api/client'

/** Gives the caller what has waited longest without an agent; nobody else gets the same. */
export const takeNext = async () => (await ask(api.POST('/api/v1/conversations/next', { body: { team: null } }))).id
