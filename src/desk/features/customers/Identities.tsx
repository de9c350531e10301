import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '~/api/types'
import { useCan, useMe } from '~/app/session'
import { beginning } from '~/features/begin/wanted'
import { copyText } from '~/kit/anywhere'
import { Callout } from '~/kit/Callout'
import { Icon } from '~/kit/Icon'
import { IconButton } from '~/kit/IconButton'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import { toast } from '~/kit/toasts'
import { AddIdentity } from './AddIdentity'
import { customerQuery } from './queries'
import type { SectionProps } from './sections'
import { useIdentities } from './useIdentities'

type Known = Customer['identities'][number]

/** The addresses a customer is known by, and how they are changed. */
export function Identities({ customer: { id } }: SectionProps) {
  const { t } = useTranslation()
  const { data: customer, isError } = useQuery(customerQuery(id))
  const mayEdit = useMe().permissions.includes('customers.edit')
  const [isAdding, setIsAdding] = useState(false)
  if (isError)
    return (
      <section className="panel__section">
        <Callout tone="danger">{t('customer.error')}</Callout>
      </section>
    )
  if (!customer) return null
  return (
    <section className="panel__section">
      <h2 className="panel__title">
        {t('customer.identities')}
        {mayEdit && !isAdding && (
          <span className="push">
            <IconButton icon="plus" size="sm" label={t('customer.addIdentity')} onPress={() => setIsAdding(true)} />
          </span>
        )}
      </h2>
      <ul className="stack stack--xs">
        {customer.identities.map(identity => (
          <Line key={identity.id} customer={customer} identity={identity} mayEdit={mayEdit} />
        ))}
      </ul>
      {isAdding && <AddIdentity customer={customer.id} onEnd={() => setIsAdding(false)} />}
    </section>
  )
}

type LineProps = { customer: Customer; identity: Known; mayEdit: boolean }

function Line({ customer, identity, mayEdit }: LineProps) {
  const { t, i18n } = useTranslation()
  const { makeMain, remove } = useIdentities(customer.id)
  const mayWrite = useCan('conversations.write')
  const isOnly = customer.identities.length === 1
  const why = (reason: string) => {
    const key = `conversation.bounce.${reason}`
    return i18n.exists(key) ? t(key as 'conversation.bounce.other') : undefined
  }
  const copy = async () => {
    await copyText(identity.address)
    toast(t('common.copied'))
  }
  const act = (key: unknown) => {
    if (key === 'copy') return copy()
    return key === 'main' ? makeMain.mutate(identity) : remove.mutate(identity)
  }
  return (
    <li className="row">
      <Icon name={identity.kind === 'phone' ? 'smartphone' : 'mail'} size="sm" className="ch ch--email" />
      <span className="truncate grow" title={identity.address}>
        {identity.address}
      </span>
      {!isOnly && identity.isMain && <span className="chip">{t('customer.main')}</span>}
      {!identity.isVerified && <span className="chip chip--warning">{t('customer.unverified')}</span>}
      {identity.undeliverable && (
        <span className="chip chip--danger" title={why(identity.undeliverable.reason)}>
          {t('customer.undeliverable')}
        </span>
      )}
      {mayWrite && identity.kind === 'email' && !identity.undeliverable && (
        <IconButton
          icon="square-pen"
          size="sm"
          label={t('customer.writeTo', { address: identity.address })}
          onPress={() => beginning.set({ to: [identity.address] })}
        />
      )}
      {!mayEdit || isOnly ? (
        <IconButton
          icon="copy"
          size="sm"
          label={t('customer.copyAddress', { address: identity.address })}
          onPress={copy}
        />
      ) : (
        <MenuTrigger>
          <IconButton icon="ellipsis" size="sm" label={t('customer.actsFor', { address: identity.address })} />
          <Menu placement="bottom end" onAction={act}>
            <MenuItem id="copy" icon="copy">
              {t('common.copy')}
            </MenuItem>
            {!identity.isMain && (
              <MenuItem id="main" icon="star">
                {t('customer.makeMain')}
              </MenuItem>
            )}
            <MenuItem id="remove" icon="x">
              {t('customer.removeIdentity')}
            </MenuItem>
          </Menu>
        </MenuTrigger>
      )}
    </li>
  )
}
