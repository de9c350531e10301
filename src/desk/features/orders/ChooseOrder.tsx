import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderQuestion } from '~/api/types'
import { Button } from '~/kit/Button'
import { CouldNotLoad } from '~/kit/CouldNotLoad'
import { TextField } from '~/kit/TextField'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { useFocusIn } from '~/shared/useFocusIn'
import { ordersQuery } from './queries'
import { StateChips } from './StateChips'
import type { Choice } from './useQuestion'

type ChooseOrderProps = {
  customer: string
  question: OrderQuestion
  isBusy: boolean
  onLook: (order: string) => void
  onChoose: (choice: Choice) => void
  onClose: () => void
}

/** All orders of a customer, newest first, found by number, parcel or product, to look at one or say which is meant. */
export function ChooseOrder({ customer, question, isBusy, onLook, onChoose, onClose }: ChooseOrderProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const q = useDeferredValue(words.trim())
  const orders = useInfiniteQuery(ordersQuery(customer, q))
  const rows = orders.data?.pages.flatMap(page => page.items)
  const here = useRef<HTMLElement>(null)
  useFocusIn(here, 'input')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to what is inside
    <section
      className="panel__section orders"
      ref={here}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <header className="panel__title">
        <h2>{t('orders.choose')}</h2>
        <Button size="sm" look="ghost" className="push" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </header>
      <TextField label={t('orders.search')} hint={t('orders.searchHint')} value={words} onChange={setWords} />
      {orders.isError && <CouldNotLoad title={t('orders.error')} onRetry={() => orders.refetch()} />}
      {rows?.length === 0 && <p className="meta">{t('orders.noneFound')}</p>}
      <ul className="stack stack--xs orders__list">
        {rows?.map(row => (
          <li key={row.id}>
            <button
              type="button"
              className="orders__row"
              aria-current={row.id === question.order || undefined}
              onClick={() => onLook(row.id)}
            >
              <b className="strong num">{row.number}</b>
              <span className="num">{money(row.total)}</span>
              <StateChips order={row} />
              <Time className="meta num" at={row.placedAt} as="ago" />
            </button>
          </li>
        ))}
      </ul>
      <div className="row row--wrap">
        {orders.hasNextPage && (
          <Button size="sm" onPress={() => orders.fetchNextPage()} isPending={orders.isFetchingNextPage}>
            {t('common.loadMore')}
          </Button>
        )}
        {!(question.clue && !question.order) && (
          <Button size="sm" look="ghost" isDisabled={isBusy} onPress={() => onChoose(null)}>
            {t('orders.aboutNone')}
          </Button>
        )}
        {question.clue === 'person' && (
          <Button size="sm" look="ghost" isDisabled={isBusy} onPress={() => onChoose('words')}>
            {t('orders.byWords')}
          </Button>
        )}
      </div>
    </section>
  )
}
