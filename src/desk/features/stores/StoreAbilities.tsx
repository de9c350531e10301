import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/kit/Icon'
import i18n from '~/words'
import { platformsQuery } from './queries'

/** What can be done at a store of this kind, and what cannot, with the reason. */
export function StoreAbilities({ platform }: { platform: string }) {
  const { t } = useTranslation()
  const abilities = useQuery(platformsQuery).data?.find(({ name }) => name === platform)?.abilities ?? []
  if (abilities.length === 0) return null
  const cannot = abilities.filter(({ whyNot }) => whyNot !== null).length
  return (
    <details className="store-part store-can">
      <summary>{cannot === 0 ? t('stores.can.all') : t('stores.can.some', { count: cannot })}</summary>
      <ul>
        {abilities.map(({ ability, whyNot }) => (
          <li key={ability} className={whyNot ? 'store-can__not' : undefined}>
            <Icon name={whyNot ? 'x' : 'check'} size="sm" />
            <span>
              {t(whyNot ? 'stores.can.not' : 'stores.can.does', { what: nameOf(ability) })}
              {whyNot && <span className="meta"> {reasonOf(whyNot)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A newer server may know more than this desk. */
const known = (key: string, other: string) => (i18n.exists(key) ? i18n.t(key as 'stores.can.otherReason') : other)
const nameOf = (ability: string) => known(`stores.can.abilities.${ability}`, ability)
const reasonOf = (code: string) => known(`stores.can.reasons.${code}`, i18n.t('stores.can.otherReason'))
