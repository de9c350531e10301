import { api, ask } from '~/api/client'

const path = (id: string) => ({ params: { path: { id } } })

export const putMerge = (id: string, into: string) =>
  ask(api.PUT('/api/v1/conversations/{id}/merge', { ...path(id), body: { into } }))

export const deleteMerge = (id: string) => ask(api.DELETE('/api/v1/conversations/{id}/merge', path(id)))
