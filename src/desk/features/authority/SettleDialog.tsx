import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { DecidedIntent } from '~/api/types'
import { Callout } from '~/kit/Callout'
import { ConfirmDialog } from '~/kit/ConfirmDialog'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { money } from '~/shared/money'
import { useNow } from '~/shared/now'
import { tellProblem } from '~/shared/tellProblem'
import { moment } from '~/shared/time'
import { Books } from './Books'

type SettleDialogProps = { intent: DecidedIntent; happened: boolean; onClose: () => void }

/** Before a person says what became of it: what was read, and what follows from saying so. */
export function SettleDialog({ intent, happened, onClose }: SettleDialogProps) {
  const { t } = useTranslation()
  const now = useNow()
  const [note, setNote] = useState('')
  const settle = useSettle(intent)
  const sum = intent.cost && money(intent.cost)
  const what = [t(`authority.intents.${intent.kind}`), sum, intent.orderNumber].filter(Boolean).join(' ')
  const then = sum ? (happened ? 'happened' : 'not') : happened ? 'happenedFree' : 'notFree'
  return (
    <ConfirmDialog
      title={t(happened ? 'authority.settleDone' : 'authority.settleNot', { what })}
      button={t(happened ? 'authority.happened' : 'authority.didNotHappen')}
      look={happened ? 'primary' : 'danger'}
      work={{
        isPending: settle.isPending,
        mutateAsync: () => settle.mutateAsync({ happened, note: note.trim() || null, version: intent.version }),
      }}
      onClose={onClose}
    >
      <p>
        {intent.lookedAt
          ? t('authority.read', { count: intent.looks, time: moment(intent.lookedAt, now) })
          : t('authority.unread')}
      </p>
      <Books intent={intent} />
      <Callout tone={happened ? 'info' : 'warning'}>
        {t(`authority.then.${then}`, { sum })} {intent.state === 'unanswered' && t('authority.stillReading')}
      </Callout>
      <TextField label={t('authority.note')} value={note} onChange={setNote} maxLength={1000} />
    </ConfirmDialog>
  )
}

type Settlement = { happened: boolean; note: string | null; version: number }

function useSettle({ id }: DecidedIntent) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: Settlement) =>
      ask(api.PUT('/api/v1/intents/{id}/settlement', { params: { path: { id } }, body })),
    onSuccess: () => toast(t('authority.settled')),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: ['intents'] }),
  })
}
