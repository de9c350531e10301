import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { othersQuery } from '~/features/conversations/queries'
import { Callout } from '~/kit/Callout'
import { Icon } from '~/kit/Icon'
import { Time } from '~/shared/Time'
import type { SectionProps } from './sections'

export function OtherConversations({ customer, conversation }: SectionProps) {
  const { t } = useTranslation()
  const { data, isError } = useQuery(othersQuery(customer.id))
  const others = data?.items.filter(row => row.id !== conversation?.id)
  if (!others)
    return (
      isError && (
        <section className="panel__section">
          <Callout tone="danger">{t('common.notLoaded')}</Callout>
        </section>
      )
    )
  return (
    <section className="panel__section">
      <h2 className="panel__title">
        {t('customer.earlier')}
        {others.length > 0 && (
          <span className="push meta">
            {others.length}
            {data?.next && '+'}
          </span>
        )}
      </h2>
      {others.length === 0 && <p className="meta">{t('customer.noEarlier')}</p>}
      <ul className="stack stack--sm">
        {others.map(row => (
          <li className="row" key={row.id}>
            <Icon name={row.status === 'resolved' ? 'check-check' : 'mail'} size="sm" className="ch ch--email" />
            <Link
              className="truncate grow panel__link"
              to="/inbox/$view/$conversation"
              params={{ view: 'all', conversation: row.id }}
              dir="auto"
            >
              {row.subject || t('list.noSubject')}
            </Link>
            <Time className="meta" at={row.lastMessageAt} as="ago" />
          </li>
        ))}
      </ul>
    </section>
  )
}
