import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Store } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { IconButton } from '~/kit/IconButton'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import { Time } from '~/shared/Time'
import { region } from '~/words'
import { DisconnectDialog } from './DisconnectDialog'
import { ImportBar } from './ImportBar'
import { StoreAbilities } from './StoreAbilities'
import { StoreDialog } from './StoreDialog'
import { StoreEvents } from './StoreEvents'
import { useStore } from './useStore'

const tones = {
  importing: 'chip--info',
  reading: 'chip--success',
  failed: 'chip--danger',
  paused: 'chip--warning',
  disconnected: '',
}

/** One store: whether it is read, how much of it is here, and what is wrong. */
export function StoreCard({ store, brand }: { store: Store; brand: string }) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<'change' | 'disconnect' | null>(null)
  const { pause, resume } = useStore(store.id)
  const name = store.name || store.address || t(`stores.platforms.${store.platform as 'demo'}`)
  const written = (number: number) => number.toLocaleString(region())
  const isOff = store.state === 'disconnected'
  return (
    <section className="card" aria-label={[name, store.address].filter(Boolean).join(', ')}>
      <div className="card__head card__head--line">
        <h2 className="truncate">{name}</h2>
        <span className={`chip ${tones[store.state]}`}>{t(`stores.states.${store.state}`)}</span>
        <span className="push" />
        <MenuTrigger>
          <IconButton icon="ellipsis" label={t('conversation.more')} />
          <Menu placement="bottom end">
            {!isOff && (
              <MenuItem onAction={() => (store.state === 'paused' ? resume : pause).mutate()}>
                {t(store.state === 'paused' ? 'stores.resume' : 'stores.pause')}
              </MenuItem>
            )}
            <MenuItem onAction={() => setOpened('disconnect')}>
              {t(isOff ? 'stores.remove' : 'stores.disconnect')}
            </MenuItem>
          </Menu>
        </MenuTrigger>
      </div>
      <div className="card__body stack">
        <p className="meta">
          {[t(`stores.platforms.${store.platform as 'demo'}`), brand, store.address, store.currency]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {store.state === 'paused' && <p>{t('stores.pausedText')}</p>}
        {isOff && <p>{t('stores.disconnectedText')}</p>}
        {store.state === 'failed' && store.failure && (
          <Callout tone="danger" title={t(`stores.failures.${store.failure.step}`)}>
            {t('stores.triedAgain')} <Time at={store.failure.at} />
            {store.failure.detail && <small className="delivery-detail">{store.failure.detail}</small>}
          </Callout>
        )}
        {!isOff && store.import && <ImportBar store={store} progress={store.import} />}
        {!store.import && (
          <p className="meta num">
            <b className="strong">
              {t('stores.counts', { there: written(store.ordersThere), here: written(store.ordersHere) })}
            </b>
            {store.readAt && (
              <>
                {` · ${t('stores.readAt')} `}
                <Time at={store.readAt} />
              </>
            )}
          </p>
        )}
        {store.address && (
          <div className="row row--wrap">
            <Button onPress={() => setOpened('change')}>{t(isOff ? 'stores.again' : 'stores.change')}</Button>
          </div>
        )}
        {!isOff && store.state !== 'paused' && store.events && <StoreEvents store={store} events={store.events} />}
        {!isOff && <StoreAbilities platform={store.platform} />}
      </div>
      {opened === 'change' && <StoreDialog store={store} onClose={() => setOpened(null)} />}
      {opened === 'disconnect' && <DisconnectDialog store={store} name={name} onClose={() => setOpened(null)} />}
    </section>
  )
}
