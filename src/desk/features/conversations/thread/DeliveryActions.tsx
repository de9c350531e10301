import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import type { Message } from '~/api/types'
import { Button } from '~/kit/Button'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { DetailsButton } from '../delivery/DeliveryDetails'

type DeliveryActionsProps = {
  state: 'failed' | 'unknown' | 'kept'
  message: Message
  conversation: string
  onDetails: () => void
}

const again = {
  failed: 'conversation.sendAgain',
  unknown: 'conversation.sendAnyway',
  kept: 'conversation.sendNow',
} as const

/** What a person can do about an answer that did not go out, or may not have. */
export function DeliveryActions({ state, message, conversation, onDetails }: DeliveryActionsProps) {
  const { t } = useTranslation()
  const send = useSendAgain(conversation, message.id)
  const settle = useSettle(conversation, message.id)
  return (
    <span className="row row--wrap">
      <DetailsButton message={message} onPress={onDetails} />
      {state === 'unknown' && (
        <Button size="sm" onPress={() => settle.mutate()} isPending={settle.isPending}>
          {t('conversation.itArrived')}
        </Button>
      )}
      <Button size="sm" onPress={() => send.mutate()} isPending={send.isPending}>
        {t(again[state])}
      </Button>
    </span>
  )
}

function useSettle(id: string, message: string) {
  const { t } = useTranslation()
  return useMutation({
    mutationFn: () =>
      ask(api.PUT('/api/v1/conversations/{id}/messages/{message}/arrival', { params: { path: { id, message } } })),
    onSuccess: () => toast(t('conversation.settledArrived')),
    onError: tellProblem,
  })
}

function useSendAgain(id: string, message: string) {
  const { t } = useTranslation()
  const key = useRef(newKey())
  return useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/v1/conversations/{id}/messages/{message}/sending', {
          params: { path: { id, message }, header: { 'Idempotency-Key': key.current } },
        }),
      ),
    onSuccess: () => {
      key.current = newKey()
      toast(t('conversation.sentAgain'))
    },
    onError: tellProblem,
  })
}
