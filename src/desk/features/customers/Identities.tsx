import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { copyText } from '~/kit/anywhere'
import { Callout } from '~/kit/Callout'
import { Icon } from '~/kit/Icon'
import { IconButton } from '~/kit/IconButton'
import { toast } from '~/kit/toasts'
import { customerQuery } from './queries'
import type { SectionProps } from './sections'

export function Identities({ customer: { id } }: SectionProps) {
  const { t, i18n } = useTranslation()
  const { data: customer, isError } = useQuery(customerQuery(id))
  if (isError)
    return (
      <section className="panel__section">
        <Callout tone="danger">{t('customer.error')}</Callout>
      </section>
    )
  if (!customer) return null
  const copy = async (address: string) => {
    await copyText(address)
    toast(t('common.copied'))
  }
  const why = (reason: string) => {
    const key = `conversation.bounce.${reason}`
    return i18n.exists(key) ? t(key as 'conversation.bounce.other') : undefined
  }
  return (
    <section className="panel__section">
      <h2 className="panel__title">{t('customer.identities')}</h2>
      <ul className="stack stack--xs">
        {customer.identities.map(identity => (
          <li className="row" key={identity.id}>
            <Icon name="mail" size="sm" className="ch ch--email" />
            <span className="truncate grow">{identity.address}</span>
            {!identity.isVerified && <span className="chip chip--warning">{t('customer.unverified')}</span>}
            {identity.undeliverable && (
              <span className="chip chip--danger" title={why(identity.undeliverable.reason)}>
                {t('customer.undeliverable')}
              </span>
            )}
            <IconButton
              icon="copy"
              size="sm"
              label={t('customer.copyAddress', { address: identity.address })}
              onPress={() => copy(identity.address)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
