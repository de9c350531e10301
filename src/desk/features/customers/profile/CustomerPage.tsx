import '../customers.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { codeOf } from '~/api/problem'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Empty } from '~/kit/Empty'
import { Icon } from '~/kit/Icon'
import { Loaded } from '~/shared/Loaded'
import { customerQuery } from '../queries'
import { Notes } from './Notes'
import { profileSections } from './profileSections'
import { Timeline } from './Timeline'

/** One customer, with all that is known of them. */
export function CustomerPage() {
  const { t } = useTranslation()
  const { customer: id } = useParams({ from: '/signed-in/customers/$customer' })
  const customer = useQuery(customerQuery(id))
  const isGone = customer.isError && codeOf(customer.error) === 'not_found'
  return (
    <SettingsBody
      title={customer.data?.name ?? t('customer.title')}
      isWide
      action={
        <Link className="btn btn--sm" to="/customers">
          <Icon name="users" size="sm" />
          {t('customers.all')}
        </Link>
      }
    >
      {isGone ? (
        <div className="card">
          <Empty icon="users" title={t('customers.gone')}>
            {t('customers.goneText')}
          </Empty>
        </div>
      ) : (
        <Loaded query={customer}>
          {known => (
            <div className="customer-page" key={known.id}>
              <div className="card customer-page__panel">
                {profileSections.map(({ key, Section }) => (
                  <Section key={key} customer={known} />
                ))}
              </div>
              <div className="stack stack--lg">
                <Notes customer={known.id} />
                <Timeline customer={known.id} />
              </div>
            </div>
          )}
        </Loaded>
      )}
    </SettingsBody>
  )
}
