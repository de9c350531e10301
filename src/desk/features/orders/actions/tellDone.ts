import type { Money, Order } from '~/api/types'
import { queries } from '~/app/queries'
import { proposed } from '~/features/conversations/composer/proposed'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import i18n from '~/words'
import { buttonWords } from './buttonWords'
import type { Doable } from './catalogue'
import { isToldOf, mailOf } from './mailOf'
import type { Parameters } from './queries'
import { takeBack, told } from './takeBack'
import { tellCode } from './tellCode'

type Done = {
  action: Doable
  parameters: Parameters
  order: Order
  conversation: string
  answer: { undo: unknown; intent: string | null }
  total: Money | null
  hold: number
  isAsked: boolean
  isTold: boolean
}

/** After it the panel's own line still undoes it. */
const longestToast = 60

/** Says what was begun, with an undo as long as it can be taken back, and proposes what to write about it. */
export function tellDone({ action, parameters, order, conversation, answer, total, hold, isAsked, isTold }: Done) {
  const { t } = i18n
  const { intent } = answer
  if (isAsked) return toast(t('actions.asked'))
  const undo = () =>
    intent &&
    takeBack(order.id, intent)
      .then(() => toast(t('actions.withdrawn')), tellProblem)
      .finally(() => queries.invalidateQueries({ queryKey: ['customers', 'one', order.customer] }))
  const what = buttonWords(action, total, t)
  toast(
    t('actions.begun', { what, number: order.number }),
    answer.undo ? undo : undefined,
    answer.undo ? Math.min(hold, longestToast) : undefined,
  )
  if (!isTold || !isToldOf(action)) return
  if (action === 'discount') return intent ? tellCode(intent, { order, conversation, parameters }) : undefined
  const words = { conversation, html: mailOf(action, order, total, t) }
  if (intent) told.set(intent, words)
  proposed.set(words)
}
