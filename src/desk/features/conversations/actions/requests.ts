import { api, ask } from '~/api/client'
import type { ConversationRow } from '~/api/types'

const path = (id: string) => ({ params: { path: { id } } })

export const resolution = {
  get: async (id: string) => (await ask(api.GET('/api/v1/conversations/{id}', path(id)))).resolution,
  put: (id: string) => ask(api.PUT('/api/v1/conversations/{id}/resolution', { ...path(id), body: { note: null } })),
  delete: (id: string) => ask(api.DELETE('/api/v1/conversations/{id}/resolution', path(id))),
}

export const assignment = {
  put: (id: string, agent: string, from: string | null) =>
    ask(api.PUT('/api/v1/conversations/{id}/assignment', { ...path(id), body: { agent, from } })),
  delete: (id: string, from: string | undefined) =>
    ask(api.DELETE('/api/v1/conversations/{id}/assignment', { params: { path: { id }, query: { from } } })),
}

export const team = {
  put: (id: string, team: string | null, from: string | null) =>
    ask(api.PUT('/api/v1/conversations/{id}/team', { ...path(id), body: { team, from } })),
  handBack: (id: string, note: string, team: string | null) =>
    ask(api.POST('/api/v1/conversations/{id}/hand-back', { ...path(id), body: { note, team } })),
}

export const snoozing = {
  put: (id: string, until: string) =>
    ask(api.PUT('/api/v1/conversations/{id}/snooze', { ...path(id), body: { until } })),
  delete: (id: string) => ask(api.DELETE('/api/v1/conversations/{id}/snooze', path(id))),
}

export const tagging = {
  put: (id: string, tag: string) =>
    ask(api.PUT('/api/v1/conversations/{id}/tags/{tag}', { params: { path: { id, tag } } })),
  delete: (id: string, tag: string) =>
    ask(api.DELETE('/api/v1/conversations/{id}/tags/{tag}', { params: { path: { id, tag } } })),
}

export const prioritising = {
  put: (id: string, priority: ConversationRow['priority']) =>
    ask(api.PUT('/api/v1/conversations/{id}/priority', { ...path(id), body: { priority } })),
}

export const describing = {
  put: (id: string, subject: string, from: string) =>
    ask(api.PUT('/api/v1/conversations/{id}/subject', { ...path(id), body: { subject, from } })),
}

export const markUnread = (id: string) => ask(api.DELETE('/api/v1/conversations/{id}/reading', path(id)))
