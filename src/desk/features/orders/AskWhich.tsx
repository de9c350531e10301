import { useTranslation } from 'react-i18next'
import type { OrderQuestion } from '~/api/types'
import { Button } from '~/kit/Button'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import type { Choice } from './useQuestion'

type AskWhichProps = {
  offered: OrderQuestion['offered']
  isBusy: boolean
  hasMore: boolean
  onChoose: (choice: Choice) => void
  onMore: () => void
}

/** Asks, once, which of the newest orders is meant: nothing is guessed where money hangs on it. */
export function AskWhich({ offered, isBusy, hasMore, onChoose, onMore }: AskWhichProps) {
  const { t } = useTranslation()
  return (
    <section className="panel__section">
      <h2 className="panel__title">{t('orders.whose')}</h2>
      <div className="order__ask">
        <p className="meta">
          {t('orders.unclear')} {t('orders.unclearHint')}
        </p>
        <ul className="stack stack--xs orders__list">
          {offered.map(offer => (
            <li key={offer.id}>
              <button
                type="button"
                className="orders__row"
                aria-disabled={isBusy || undefined}
                onClick={() => isBusy || onChoose(offer.id)}
              >
                <b className="strong num">{offer.number}</b>
                <span className="num">{money(offer.total)}</span>
                <span className="meta truncate" dir="auto">
                  {offer.moreLines > 0
                    ? t('orders.moreLines', { line: offer.firstLine, count: offer.moreLines })
                    : offer.firstLine}
                </span>
                <Time className="meta num" at={offer.placedAt} as="ago" />
              </button>
            </li>
          ))}
        </ul>
        <div className="row row--wrap">
          {hasMore && (
            <Button size="sm" look="ghost" icon="search" isDisabled={isBusy} onPress={onMore}>
              {t('orders.another')}
            </Button>
          )}
          <Button size="sm" look="ghost" isDisabled={isBusy} onPress={() => onChoose(null)}>
            {t('orders.aboutNone')}
          </Button>
        </div>
      </div>
    </section>
  )
}
