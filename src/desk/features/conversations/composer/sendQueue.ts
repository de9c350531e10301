import { api, ask, newKey } from '~/api/client'
import { codeOf, Problem } from '~/api/problem'
import type { SentMessage } from '~/api/types'
import { isConnected } from '~/feed/connection'
import { toast } from '~/kit/toasts'
import { problemText, tellProblem, trouble } from '~/shared/tellProblem'
import i18n from '~/words'
import { resolution } from '../actions/requests'
import { addMessage } from '../cache'
import { bodyOf, sameWords } from './draft'
import { localDrafts } from './localDrafts'
import { type PendingSend, pendingSends } from './pendingSends'
import { serverDrafts } from './serverDrafts'

type Composer = {
  sent: (message: SentMessage, send: PendingSend) => void
  refused: (error: unknown, send: PendingSend) => void
  /** Another tab had the answer. */
  sentElsewhere: () => void
}

const pauses = [1000, 2000, 5000, 10_000, 30_000]
const composers = new Map<string, Composer>()
const busy = new Set<string>()
let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends each message until the server has answered, always with its own key: it arrives once, also after a reload. */
export const sendQueue = {
  send(id: string, send: PendingSend) {
    serverDrafts.forget(id)
    pendingSends.put(id, send)
    attempt(id)
  },

  takeBack(id: string) {
    const send = pendingSends.of(id)
    if (send) pendingSends.put(id, { ...send, state: 'back' })
  },

  /** The open composer goes on from the answer; without one it is said in a toast. */
  tell(id: string, composer: Composer) {
    composers.set(id, composer)
    return () => void composers.delete(id)
  },

  /** Sends what an earlier page or a lost connection left. Returns what ends it. */
  start() {
    pendingSends.load()
    attemptAll()
    const ends = [
      pendingSends.follow(id => composers.get(id)?.sentElsewhere()),
      isConnected.subscribe(() => isConnected.get() && attemptAll()),
    ]
    addEventListener('online', attemptAll)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', attemptAll)
      for (const end of ends) end()
      pendingSends.unload()
    }
  },
}

function attemptAll() {
  clearTimeout(timer)
  for (const id of pendingSends.conversations()) attempt(id)
}

async function attempt(id: string) {
  const send = pendingSends.of(id)
  if (!send || send.state === 'back' || busy.has(id)) return
  busy.add(id)
  try {
    sent(id, send, await post(id, send))
  } catch (error) {
    if (mayArriveYet(error)) later(id, send)
    else refused(id, send, error)
  } finally {
    busy.delete(id)
    if (pendingSends.of(id)?.key !== send.key) attempt(id)
  }
}

const post = (id: string, { key, body }: PendingSend) =>
  ask(
    api.POST('/api/v1/conversations/{id}/messages', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body,
    }),
  )

/** Unreachable, too busy, or signed out in between: nothing about the message itself. */
const mayArriveYet = (error: unknown) =>
  error instanceof Problem && (error.isUncertain || error.status === 401 || error.status === 429)

function later(id: string, send: PendingSend) {
  const now = pendingSends.of(id)
  if (now?.key === send.key && now.state === 'sending') pendingSends.put(id, { ...now, state: 'waiting' })
  clearTimeout(timer)
  timer = setTimeout(attemptAll, pauses[Math.min(failures++, pauses.length - 1)])
}

function sent(id: string, send: PendingSend, message: SentMessage) {
  failures = 0
  done(id, send)
  serverDrafts.sent(id, send.isAgain)
  addMessage(id, message)
  const composer = composers.get(id)
  if (composer) return composer.sent(message, send)
  const draft = localDrafts.read(id)
  if (draft && sameWords(bodyOf(draft), send.body)) localDrafts.remove(id)
  if (send.next === 'resolve') resolution.put(id).catch(tellProblem)
  toast(i18n.t('composer.waitingSent', { subject: send.subject }))
}

function refused(id: string, send: PendingSend, error: unknown) {
  failures = 0
  if (codeOf(error) === 'newer_message' && send.anyway > (send.body.seen ?? 0)) {
    // The refusal says that it never arrived: with what has been read by now it is another request.
    return pendingSends.put(id, { ...send, key: newKey(), body: { ...send.body, seen: send.anyway } })
  }
  done(id, send)
  const composer = composers.get(id)
  if (composer) return composer.refused(error, send)
  trouble.set(i18n.t('composer.waitingRefused', { subject: send.subject, reason: problemText(error) }))
}

function done(id: string, send: PendingSend) {
  if (pendingSends.of(id)?.key === send.key) pendingSends.remove(id)
}
