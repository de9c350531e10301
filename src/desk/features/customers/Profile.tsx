import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { Avatar } from '~/kit/Avatar'
import { IconButton } from '~/kit/IconButton'
import { useNow } from '~/shared/now'
import { dayAndMonth } from '~/shared/time'
import { customerQuery } from './queries'
import { RenameForm } from './RenameForm'

export function Profile({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const now = useNow()
  const [isRenaming, setIsRenaming] = useState(false)
  const { data: customer } = useQuery(customerQuery(conversation.customer.id))
  const name = customer?.name ?? conversation.customer.name
  return (
    <section className="panel__section">
      <div className="row customer">
        <Avatar id={conversation.customer.id} name={name} size="xl" />
        {isRenaming && customer ? (
          <RenameForm customer={customer} onEnd={() => setIsRenaming(false)} />
        ) : (
          <div className="grow">
            <div className="row customer__name">
              <b className="strong truncate" dir="auto">
                {name}
              </b>
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
