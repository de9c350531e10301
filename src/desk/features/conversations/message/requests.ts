import { api, ask, newKey } from '~/api/client'
import type { MailClass } from '~/api/types'

const path = (id: string, message: string) => ({ path: { id, message } })
const once = () => ({ header: { 'Idempotency-Key': newKey() } })

type Classified = { class: MailClass; from: MailClass; rememberSender: boolean }

export const putClass = (id: string, message: string, body: Classified) =>
  ask(api.PUT('/api/v1/conversations/{id}/messages/{message}/class', { params: path(id, message), body }))

export const split = (id: string, message: string) =>
  ask(api.POST('/api/v1/conversations/{id}/messages/{message}/split', { params: { ...path(id, message), ...once() } }))

export const move = (id: string, message: string, to: string) =>
  ask(
    api.POST('/api/v1/conversations/{id}/messages/{message}/move', {
      params: { ...path(id, message), ...once() },
      body: { to },
    }),
  )

export const takeBack = (id: string, message: string) =>
  ask(api.DELETE('/api/v1/conversations/{id}/messages/{message}/sending', { params: path(id, message) }))

/** It leaves now instead of at its time. */
export const putDeparture = (id: string, message: string) =>
  ask(api.PUT('/api/v1/conversations/{id}/messages/{message}/departure', { params: path(id, message) }))
