import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ability, Order } from '~/api/types'
import { useCan } from '~/app/session'
import { useShortcut } from '~/features/keyboard/useShortcut'
import { Callout } from '~/kit/Callout'
import { Icon } from '~/kit/Icon'
import { partOf } from './amounts'
import { catalogue, type Doable, doables } from './catalogue'
import { IntentRows } from './IntentRows'
import { openAction, shownOrder } from './openAction'
import { abilitiesQuery } from './queries'
import { saidUnder } from './says'
import './actions.css'

type OrderActionsProps = { order: Order; conversation: string }

/** What is being done with an order, and what can be. */
export function OrderActions({ order, conversation }: OrderActionsProps) {
  const { t } = useTranslation()
  const mayAct = useCan('orders.act')
  const answer = useQuery({ ...abilitiesQuery(order), enabled: mayAct })
  const abilities = answer.data
  useEffect(() => {
    const can = doables.filter(action => abilityOf(abilities, action)?.whyNot === null)
    shownOrder.set({ order, conversation, can })
    return () => shownOrder.set(null)
  }, [order, conversation, abilities])
  const keyFor = (action: Doable) =>
    abilityOf(abilities, action)?.whyNot === null ? () => openAction.set({ action, order, conversation }) : null
  useShortcut('refund', keyFor('refund'))
  useShortcut('credit', keyFor('credit'))
  useShortcut('discount', keyFor('discount'))
  useShortcut('replace', keyFor('replace'))
  if (!mayAct) return null
  return (
    <section className="panel__section">
      <h2 className="panel__title">
        {t('actions.title')}
        {abilities?.some(ability => ability.limit) && <span className="push meta">{t('actions.yourLimits')}</span>}
      </h2>
      <IntentRows order={order} />
      {answer.isError && <Callout tone="danger">{t('actions.error')}</Callout>}
      {abilities && (
        <div className="actions">
          {doables.map(action => {
            const ability = abilityOf(abilities, action)
            return (
              ability && (
                <ActionButton
                  key={action}
                  action={action}
                  ability={ability}
                  onOpen={() => openAction.set({ action, order, conversation })}
                />
              )
            )
          })}
        </div>
      )}
    </section>
  )
}

const abilityOf = (abilities: Ability[] | undefined, action: Doable) =>
  abilities?.find(ability => ability.action === catalogue[action].name)

type ActionButtonProps = { action: Doable; ability: Ability; onOpen: () => void }

/** One that cannot be used stays, can be reached, and says why. */
function ActionButton({ action, ability, onOpen }: ActionButtonProps) {
  const { t } = useTranslation()
  const said = saidUnder(action, ability, t)
  const { left, limit } = ability
  return (
    <button
      type="button"
      className="action"
      aria-disabled={ability.whyNot !== null || undefined}
      onClick={ability.whyNot === null ? onOpen : undefined}
    >
      <span className="action__name">
        <Icon name={catalogue[action].icon} />
        {t(`actions.name.${action}`)}
      </span>
      <small>{said}</small>
      {ability.whyNot === null && left && limit && (
        <span className="meter" style={{ '--v': `${partOf(left, limit)}%` } as React.CSSProperties}>
          <i />
        </span>
      )}
    </button>
  )
}
