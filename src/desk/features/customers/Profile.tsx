import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/kit/Avatar'
import { IconButton } from '~/kit/IconButton'
import { useNow } from '~/shared/now'
import { dayAndMonth } from '~/shared/time'
import { customerQuery } from './queries'
import { RenameForm } from './RenameForm'
import type { SectionProps } from './sections'

export function Profile({ customer: { id, name: lastName }, conversation }: SectionProps) {
  const { t } = useTranslation()
  const now = useNow()
  const [isRenaming, setIsRenaming] = useState(false)
  const { data: customer } = useQuery(customerQuery(id))
  const name = customer?.name ?? lastName
  return (
    <section className="panel__section">
      <div className="row customer">
        <Avatar id={id} name={name} size="xl" />
        {isRenaming && customer ? (
          <RenameForm customer={customer} onEnd={() => setIsRenaming(false)} />
        ) : (
          <div className="grow">
            <div className="row customer__name">
              {conversation ? (
                <Link
                  className="strong truncate panel__link"
                  to="/customers/$customer"
                  params={{ customer: id }}
                  dir="auto"
                >
                  {name}
                </Link>
              ) : (
                <b className="strong truncate" dir="auto">
                  {name}
                </b>
              )}
              {customer && (
                <IconButton icon="pencil" size="sm" label={t('customer.rename')} onPress={() => setIsRenaming(true)} />
              )}
            </div>
            {customer && (
              <div className="meta truncate">
                {t('customer.since', { date: dayAndMonth(new Date(customer.createdAt), now) })}
              </div>
            )}
          </div>
        )}
      </div>
    </section>
  )
}
