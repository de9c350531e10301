import type { Author } from '~/api/types'
import { due } from '~/shared/time'

type EventWords =
  `conversation.event.${'assigned' | 'assignedSelf' | 'unassigned' | 'resolved' | 'reopened' | 'reopenedByMessage' | 'snoozed' | 'woken' | 'wokenByMessage' | 'wokenDue'}`
type Said = { words: EventWords; values?: Record<string, string> }
type EventLine = { icon: string; say: (data: Record<string, unknown>, actor: Author) => Said }

/** How each kind of event is said in the timeline; modules add theirs here. */
export const eventLines: Record<string, EventLine | undefined> = {
  assigned: {
    icon: 'user-plus',
    say: (data, actor) => assigned(data.agent as { id: string; name: string } | null, actor),
  },
  resolved: {
    icon: 'check',
    say: (_, actor) => ({ words: 'conversation.event.resolved', values: { actor: actor.name } }),
  },
  reopened: {
    icon: 'rotate-ccw',
    say: (data, actor) =>
      data.because === 'message'
        ? { words: 'conversation.event.reopenedByMessage' }
        : { words: 'conversation.event.reopened', values: { actor: actor.name } },
  },
  snoozed: {
    icon: 'alarm-clock',
    say: (data, actor) => ({
      words: 'conversation.event.snoozed',
      values: { actor: actor.name, until: due(String(data.until), Date.now()) },
    }),
  },
  woken: { icon: 'alarm-clock', say: (data, actor) => woken(data.because, actor) },
}

function assigned(agent: { id: string; name: string } | null, actor: Author): Said {
  if (!agent) return { words: 'conversation.event.unassigned', values: { actor: actor.name } }
  if (agent.id === actor.id) return { words: 'conversation.event.assignedSelf', values: { actor: actor.name } }
  return { words: 'conversation.event.assigned', values: { actor: actor.name, agent: agent.name } }
}

function woken(because: unknown, actor: Author): Said {
  if (because === 'message') return { words: 'conversation.event.wokenByMessage' }
  if (because === 'due') return { words: 'conversation.event.wokenDue' }
  return { words: 'conversation.event.woken', values: { actor: actor.name } }
}
