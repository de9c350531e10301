import type { TFunction } from 'i18next'
import type { Author, Linked, MailClass } from '~/api/types'
import { intentLines } from '~/features/orders/intentLines'
import { due } from '~/shared/time'
import i18n from '~/words'
import { moveLines } from './moveLines'
import { tagLines } from './tagLines'

type EventWords =
  | `actions.event.${'asked' | 'done' | 'refused' | 'doubtful' | 'withdrawn' | 'rejected'}`
  | `conversation.event.${'assigned' | 'assignedByTurn' | 'assignedLeastBusy' | 'assignedAgain' | 'teamChanged' | 'teamLeft' | 'assignedSelf' | 'unassigned' | 'resolved' | 'reopened' | 'reopenedByMessage' | 'reopenedByBounce' | 'snoozed' | 'woken' | 'wokenByMessage' | 'wokenByBounce' | 'wokenDue' | 'classified' | 'messageMoved' | 'messageArrived' | 'merged' | 'unmerged' | 'replyWithdrawn' | 'receiptSent' | 'bounced' | 'late' | 'arrived' | 'sentAgain' | 'prioritised' | 'retitled' | 'tagged' | 'untagged' | 'retagged' | `linked.${Linked['kind']}.${'origin' | 'offspring'}`}`

/** `to`: the conversation that the line leads to. */
export type Said = { words: EventWords; values?: Record<string, string>; to?: string }
export type Around = { actor: Author; linked: Linked[]; t: TFunction }
export type EventLine = { icon: string; say: (data: Record<string, unknown>, around: Around) => Said }

/** How each kind of event is said in the timeline; modules add theirs here. */
export const eventLines: Record<string, EventLine | undefined> = {
  assigned: {
    icon: 'user-plus',
    say: (data, { actor }) => assigned(data.agent as { id: string; name: string } | null, actor, data.why),
  },
  'team-changed': {
    icon: 'users',
    say: (data, { actor }) =>
      data.to
        ? { words: 'conversation.event.teamChanged', values: { actor: actor.name, team: String(data.to) } }
        : { words: 'conversation.event.teamLeft', values: { actor: actor.name, team: String(data.from) } },
  },
  resolved: {
    icon: 'check',
    say: (_, { actor }) => ({ words: 'conversation.event.resolved', values: { actor: actor.name } }),
  },
  reopened: {
    icon: 'rotate-ccw',
    say: (data, { actor }) => reopened(data.because, actor),
  },
  snoozed: {
    icon: 'alarm-clock',
    say: (data, { actor }) => ({
      words: 'conversation.event.snoozed',
      values: { actor: actor.name, until: due(String(data.until), Date.now()) },
    }),
  },
  woken: { icon: 'alarm-clock', say: (data, { actor }) => woken(data.because, actor) },
  classified: {
    icon: 'tag',
    say: (data, { actor, t }) => ({
      words: 'conversation.event.classified',
      values: { actor: actor.name, from: kindName(data.from, t), to: kindName(data.to, t) },
    }),
  },
  'reply-withdrawn': {
    icon: 'undo-2',
    say: (_, { actor }) => ({ words: 'conversation.event.replyWithdrawn', values: { actor: actor.name } }),
  },
  'receipt-sent': {
    icon: 'mail-check',
    say: data => ({ words: 'conversation.event.receiptSent', values: { to: String(data.to) } }),
  },
  bounced: { icon: 'reply', say: data => returned('conversation.event.bounced', data) },
  delayed: { icon: 'clock', say: data => returned('conversation.event.late', data) },
  arrived: {
    icon: 'check-check',
    say: (_, { actor }) => ({ words: 'conversation.event.arrived', values: { actor: actor.name } }),
  },
  'sent-again': {
    icon: 'send',
    say: (_, { actor }) => ({ words: 'conversation.event.sentAgain', values: { actor: actor.name } }),
  },
  ...moveLines,
  ...tagLines,
  ...intentLines,
}

const kindName = (kind: unknown, t: TFunction) => t(`kind.names.${kind as MailClass}`)

const byItself: Record<string, EventWords | undefined> = {
  'round-robin': 'conversation.event.assignedByTurn',
  'least-busy': 'conversation.event.assignedLeastBusy',
  'same-agent': 'conversation.event.assignedAgain',
}

function assigned(agent: { id: string; name: string } | null, actor: Author, why: unknown): Said {
  const words = byItself[String(why)]
  if (agent && words) return { words, values: { agent: agent.name } }
  if (!agent) return { words: 'conversation.event.unassigned', values: { actor: actor.name } }
  if (agent.id === actor.id) return { words: 'conversation.event.assignedSelf', values: { actor: actor.name } }
  return { words: 'conversation.event.assigned', values: { actor: actor.name, agent: agent.name } }
}

/** Of an answer that somebody did not get; a reason that this desk does not know yet is left out. */
function returned(words: EventWords, { address, reason }: Record<string, unknown>): Said {
  const key = `conversation.bounce.${reason}`
  const why = i18n.exists(key) ? i18n.t(key as 'conversation.bounce.other') : ''
  return { words, values: { address: String(address), reason: why } }
}

function reopened(because: unknown, actor: Author): Said {
  if (because === 'message') return { words: 'conversation.event.reopenedByMessage' }
  if (because === 'bounce') return { words: 'conversation.event.reopenedByBounce' }
  return { words: 'conversation.event.reopened', values: { actor: actor.name } }
}

function woken(because: unknown, actor: Author): Said {
  if (because === 'message') return { words: 'conversation.event.wokenByMessage' }
  if (because === 'bounce') return { words: 'conversation.event.wokenByBounce' }
  if (because === 'due') return { words: 'conversation.event.wokenDue' }
  return { words: 'conversation.event.woken', values: { actor: actor.name } }
}
