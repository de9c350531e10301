import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderQuestion } from '~/api/types'
import { useMe } from '~/app/session'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'

type ClueProps = { question: OrderQuestion; isFocused: boolean; onFocused: () => void; onChange: () => void }

/** Why it is this order, or none, and the way to another. */
export function Clue({ question, isFocused, onFocused, onChange }: ClueProps) {
  const { t } = useTranslation()
  const said = useSaid(question)
  useEffect(onFocused, [])
  return (
    <div className="row meta order__clue">
      <Icon name={question.clue === 'person' ? 'user' : 'search'} size="sm" />
      <span className="grow truncate" role="status" title={said}>
        {said}
      </span>
      <Button size="sm" look="ghost" autoFocus={isFocused} aria-label={t('orders.changeOrder')} onPress={onChange}>
        {t('orders.change')}
      </Button>
    </div>
  )
}

function useSaid({ order, clue, word, chosenBy }: OrderQuestion) {
  const { t } = useTranslation()
  const me = useMe()
  if (!clue) return ''
  if (clue !== 'person') return t(`orders.clue.${clue}`, { word })
  const isMine = chosenBy?.id === me.agent.id
  if (order) return isMine ? t('orders.clue.you') : t('orders.clue.person', { name: chosenBy?.name })
  return isMine ? t('orders.clue.noneByYou') : t('orders.clue.noneBy', { name: chosenBy?.name })
}
