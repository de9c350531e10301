import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TimelineLine } from '~/api/types'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { Loaded } from '~/shared/Loaded'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { timelineQuery } from './queries'

/** All that a customer had to do with, newest first. */
export function Timeline({ customer }: { customer: string }) {
  const { t } = useTranslation()
  const timeline = useInfiniteQuery(timelineQuery(customer))
  return (
    <section className="card" aria-labelledby="customer-timeline">
      <div className="card__head">
        <h2 id="customer-timeline">{t('customers.timeline')}</h2>
      </div>
      <div className="card--pad stack">
        <Loaded query={timeline}>
          {({ pages }) =>
            pages[0]?.items.length === 0 ? (
              <p className="meta">{t('customers.noTimeline')}</p>
            ) : (
              <ol className="happened">
                {pages
                  .flatMap(page => page.items)
                  .map(line => (
                    <li className="happened__line" key={line.subject}>
                      <Icon name={icons[line.kind]} size="sm" />
                      <span className="grow">
                        <Line line={line} />
                      </span>
                      <Time className="meta nowrap" at={line.at} />
                    </li>
                  ))}
              </ol>
            )
          }
        </Loaded>
        {timeline.hasNextPage && (
          <span>
            <Button size="sm" onPress={() => timeline.fetchNextPage()} isPending={timeline.isFetchingNextPage}>
              {t('common.loadMore')}
            </Button>
          </span>
        )}
      </div>
    </section>
  )
}

const icons = { conversation: 'mail', order: 'package', event: 'pencil' } as const
const statusTones: Record<string, string> = { open: 'chip--warning', resolved: 'chip--success', spam: 'chip--danger' }

function Line({ line }: { line: TimelineLine }) {
  const { t } = useTranslation()
  if (line.kind === 'conversation')
    return (
      <span className="row row--wrap">
        <Link
          className="link"
          to="/inbox/$view/$conversation"
          params={{ view: 'all', conversation: line.subject }}
          dir="auto"
        >
          {line.title || t('list.noSubject')}
        </Link>
        <span className="meta num">#{line.number}</span>
        <span className={`chip ${statusTones[line.state ?? ''] ?? ''}`}>
          {t(`customers.states.${line.state as 'open'}`)}
        </span>
      </span>
    )
  if (line.kind === 'order')
    return (
      <span className="row row--wrap">
        <span>{t('customers.ordered', { number: line.title })}</span>
        {line.amount && <span className="num">{money(line.amount)}</span>}
        <span className="chip">{t(`orders.fulfilment.${line.state as 'sent'}`)}</span>
      </span>
    )
  return (
    <span className="meta" dir="auto">
      {t(`customers.events.${line.title as 'renamed'}`, { ...line.facts, name: line.by?.name })}
    </span>
  )
}
