import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'

type LookingProps = { isBusy: boolean; onChoose: () => void; onBack: () => void }

/** Says that the order shown is not the one that the conversation is about, and makes it so. */
export function Looking({ isBusy, onChoose, onBack }: LookingProps) {
  const { t } = useTranslation()
  return (
    <div className="stack stack--xs order__clue">
      <p className="row meta">
        <Icon name="eye" size="sm" />
        <span className="grow" role="status">
          {t('orders.looking')}
        </span>
      </p>
      <div className="row row--wrap">
        <Button size="sm" autoFocus isPending={isBusy} onPress={onChoose}>
          {t('orders.thisOne')}
        </Button>
        <Button size="sm" look="ghost" onPress={onBack}>
          {t('orders.back')}
        </Button>
      </div>
    </div>
  )
}
