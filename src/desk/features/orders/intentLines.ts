import type { TFunction } from 'i18next'
import type { Intent, Money } from '~/api/types'
import type { Around, EventLine, Said } from '~/features/conversations/thread/eventLines'
import { money } from '~/shared/money'

type Told = {
  kind: Intent['kind']
  order: string
  amount: Money | null
  made: string | null
  reason: string | null
  problem: string | null
  approvedBy: string | null
  note: string | null
}

type Ends = 'asked' | 'done' | 'refused' | 'doubtful' | 'withdrawn' | 'rejected'

const icons: Record<Ends, string> = {
  asked: 'hourglass',
  done: 'check',
  refused: 'circle-x',
  doubtful: 'triangle-alert',
  withdrawn: 'undo-2',
  rejected: 'circle-x',
}

/** What is said of what was decided about an order. */
export const intentLines: Record<string, EventLine> = Object.fromEntries(
  Object.entries(icons).map(([end, icon]) => [
    `intent-${end}`,
    { icon, say: (data, around) => said(end as Ends, data as Told, around) } satisfies EventLine,
  ]),
)

function said(end: Ends, told: Told, { actor, t }: Around): Said {
  return {
    words: `actions.event.${end}`,
    values: { actor: actor.name, what: whatOf(told, t), order: told.order, more: moreOf(end, told, t) },
  }
}

/** "a refund of $64.00" */
function whatOf({ kind, amount }: Told, t: TFunction) {
  const what = t(`actions.eventKind.${kind}`)
  return amount ? t('actions.eventSum', { what, sum: money(amount) }) : what
}

/** Everything else that is known of it, as the end of the sentence. */
function moreOf(end: Ends, { made, reason, problem, approvedBy, note }: Told, t: TFunction) {
  const parts = [
    end === 'done' && made,
    reason,
    end === 'refused' && problem,
    end === 'done' && approvedBy && t('actions.eventApproved', { name: approvedBy }),
    note && t('actions.eventNote', { note }),
  ].filter(Boolean)
  return parts.length > 0 ? t('actions.eventMore', { more: parts.join(', ') }) : ''
}
