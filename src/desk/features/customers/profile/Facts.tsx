import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '~/api/types'
import { useMe } from '~/app/session'
import { IconButton } from '~/kit/IconButton'
import { useNow } from '~/shared/now'
import { region } from '~/words'
import { customerQuery } from '../queries'
import type { SectionProps } from '../sections'
import { birthdayText } from './birthday'
import { FactsForm } from './FactsForm'

/** What a customer's messages do not say by themselves. */
export function Facts({ customer: { id } }: SectionProps) {
  const { t } = useTranslation()
  const { data: customer } = useQuery(customerQuery(id))
  const mayEdit = useMe().permissions.includes('customers.edit')
  const [isEditing, setIsEditing] = useState(false)
  if (!customer) return null
  return (
    <section className="panel__section">
      <h2 className="panel__title">
        {t('customers.facts')}
        {mayEdit && !isEditing && (
          <span className="push">
            <IconButton icon="pencil" size="sm" label={t('customers.editFacts')} onPress={() => setIsEditing(true)} />
          </span>
        )}
      </h2>
      {isEditing ? <FactsForm customer={customer} onEnd={() => setIsEditing(false)} /> : <Known customer={customer} />}
    </section>
  )
}

function Known({ customer: { locale, timeZone, birthday } }: { customer: Customer }) {
  const { t } = useTranslation()
  const now = useNow()
  const facts = [
    [t('customers.locale'), locale && languageName(locale)],
    [t('customers.timeZone'), timeZone && `${timeZone.replaceAll('_', ' ')}, ${clockIn(timeZone, now)}`],
    [t('customers.birthday'), birthday && birthdayText(birthday)],
  ]
  return (
    <dl className="kv">
      {facts.map(([name, value]) => (
        <div className="customer-fact" key={name}>
          <dt>{name}</dt>
          <dd className={value ? undefined : 'customer-fact__none'}>{value || t('customers.unknown')}</dd>
        </div>
      ))}
    </dl>
  )
}

const languageName = (locale: string) =>
  new Intl.DisplayNames(region(), { type: 'language', fallback: 'code' }).of(locale) ?? locale

/** What their clock shows; nothing for a zone that this browser does not know. */
function clockIn(timeZone: string, now: number) {
  try {
    return new Intl.DateTimeFormat(region(), { hour: '2-digit', minute: '2-digit', timeZone }).format(now)
  } catch {
    return ''
  }
}
