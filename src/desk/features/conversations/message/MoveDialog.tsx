import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { Dialog } from '~/kit/Dialog'
import { PlacePicker } from './PlacePicker'
import { useMove } from './useMove'
import type { Place } from './usePlaces'

type MoveDialogProps = { message: Message; conversation: string; onClose: () => void }

/** Asks where a message belongs. */
export function MoveDialog({ message, conversation, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  const { move } = useMove(conversation)
  const choose = (place: Place) => {
    onClose()
    move([message], place)
  }
  return (
    <Dialog title={t('message.moveTitle')} isOpen onClose={onClose}>
      <div className="stack dialog__form places">
        <p className="hint">{t('message.moveLead')}</p>
        <PlacePicker conversation={conversation} label={t('message.moveTitle')} onChoose={choose} />
      </div>
    </Dialog>
  )
}
