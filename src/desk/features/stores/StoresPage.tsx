import './stores.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { brandsQuery } from '~/features/brands/queries'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { Loaded } from '~/shared/Loaded'
import { storesQuery } from './queries'
import { StoreCard } from './StoreCard'
import { StoreDialog } from './StoreDialog'
import { UnmatchedOrders } from './UnmatchedOrders'

/** The shop systems whose orders stand beside conversations, and how far each is read. */
export function StoresPage() {
  const { t } = useTranslation()
  const stores = useQuery(storesQuery)
  const brands = useQuery(brandsQuery).data ?? []
  const [isConnecting, setIsConnecting] = useState(false)
  const connect = (
    <Button icon="plus" onPress={() => setIsConnecting(true)}>
      {t('stores.connect')}
    </Button>
  )
  return (
    <SettingsBody title={t('settings.pages.stores')} lead={t('stores.lead')} action={connect}>
      <Loaded query={stores}>
        {known =>
          known.length === 0 ? (
            <div className="card">
              <Empty icon="store" title={t('stores.none')}>
                {t('stores.noneText')}
              </Empty>
            </div>
          ) : (
            known.map(store => (
              <StoreCard
                key={store.id}
                store={store}
                brand={brands.find(brand => brand.id === store.brand)?.name ?? ''}
              />
            ))
          )
        }
      </Loaded>
      <UnmatchedOrders />
      {isConnecting && <StoreDialog store={null} onClose={() => setIsConnecting(false)} />}
    </SettingsBody>
  )
}
