import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { useCan } from '~/app/session'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { toast } from '~/kit/toasts'
import { useNow } from '~/shared/now'
import { tellProblem } from '~/shared/tellProblem'
import { due, isToday } from '~/shared/time'
import { bringBack } from '../composer/broughtBack'

type ScheduledProps = { message: Message; conversation: string; sendAt: string }

/** An answer that has not left yet, and can still be taken back. */
export function Scheduled({ message, conversation, sendAt }: ScheduledProps) {
  const { t } = useTranslation()
  const now = useNow()
  const mayWrite = useCan('conversations.write')
  const take = useMutation({
    mutationFn: () => bringBack(conversation, message),
    onSuccess: () => toast(t('message.takenBack')),
    onError: tellProblem,
  })
  const time = due(sendAt, now)
  return (
    <div className="mail__foot msg__foot">
      <Icon name="clock" size="xs" />
      {isToday(sendAt, now) ? t('message.leavesToday', { time }) : t('message.leaves', { time })}
      {mayWrite && (
        <Button size="sm" icon="undo-2" isPending={take.isPending} onPress={() => take.mutate()}>
          {t('message.takeBack')}
        </Button>
      )}
    </div>
  )
}
