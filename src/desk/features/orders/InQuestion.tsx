import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation, Order } from '~/api/types'
import { useShortcut } from '~/features/keyboard/useShortcut'
import { CouldNotLoad } from '~/kit/CouldNotLoad'
import { Icon } from '~/kit/Icon'
import { AskWhich } from './AskWhich'
import { OrderActions } from './actions/OrderActions'
import { ChooseOrder } from './ChooseOrder'
import { Clue } from './Clue'
import { Looking } from './Looking'
import { OrderCard } from './OrderCard'
import { orderQuery } from './queries'
import { OrderShape } from './Shopping'
import { type Choice, useQuestion } from './useQuestion'

/** The server offers no more than these. */
const mostOffered = 5

type InQuestionProps = { conversation: Conversation; last: Order }

/** The order that a conversation is about, why, and what can be done with it. Where that is not clear, a person is asked. */
export function InQuestion({ conversation, last }: InQuestionProps) {
  const { t } = useTranslation()
  const customer = conversation.customer.id
  const [isChanging, setIsChanging] = useState(false)
  /** Another order that only this person looks at: what the conversation is about stays. */
  const [looked, setLooked] = useState<string | null>(null)
  /** Whoever has just chosen goes on from the button that changes it. */
  const [isFocused, setIsFocused] = useState(false)
  const { answer, choose } = useQuestion(conversation)
  const question = answer.data
  const id = looked ?? question?.order ?? null
  // The last order has come with the figures already.
  const other = useQuery({ ...orderQuery(customer, id ?? ''), enabled: id !== null && id !== last.id })
  const order = id === last.id ? last : other.data
  useShortcut('order', () => setIsChanging(true))
  const look = (order: string | null) => {
    setLooked(order === question?.order ? null : order)
    setIsChanging(false)
  }
  const end = () => {
    look(null)
    setIsFocused(true)
  }
  const pick = (choice: Choice) => choose.mutate(choice, { onSuccess: end })

  const failed = answer.isError ? answer : other.isError ? other : null
  if (failed)
    return (
      <section className="panel__section">
        <CouldNotLoad title={t('orders.error')} onRetry={() => failed.refetch()} />
      </section>
    )
  if (!question || (id && !order)) return <OrderShape />
  if (isChanging)
    return (
      <ChooseOrder
        customer={customer}
        question={question}
        isBusy={choose.isPending}
        onLook={look}
        onChoose={pick}
        onClose={end}
      />
    )
  if (!question.clue && !looked)
    return (
      <AskWhich
        offered={question.offered}
        isBusy={choose.isPending}
        hasMore={question.offered.length >= mostOffered}
        onChoose={pick}
        onMore={() => setIsChanging(true)}
      />
    )
  return (
    <>
      <section className="panel__section">
        <h2 className="panel__title">
          {order ? t('orders.order') : t('orders.none')}
          {order && <OrderNumber order={order} />}
        </h2>
        {looked ? (
          <Looking isBusy={choose.isPending} onChoose={() => pick(looked)} onBack={end} />
        ) : (
          <Clue
            question={question}
            isFocused={isFocused}
            onFocused={() => setIsFocused(false)}
            onChange={() => setIsChanging(true)}
          />
        )}
        {order && <OrderCard order={order} />}
      </section>
      {order && <OrderActions key={order.id} order={order} conversation={conversation.id} />}
    </>
  )
}

function OrderNumber({ order: { number, page } }: { order: Order }) {
  const { t } = useTranslation()
  return page ? (
    <a
      className="push num order__page"
      href={page}
      target="_blank"
      rel="noreferrer"
      aria-label={t('orders.openInStore', { number })}
    >
      {number} <Icon name="external-link" size="xs" />
    </a>
  ) : (
    <span className="push num">{number}</span>
  )
}
