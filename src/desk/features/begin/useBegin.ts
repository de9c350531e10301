import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import type { paths } from '~/api/schema'
import { undoSend } from '~/features/conversations/composer/undoSend'
import { toast } from '~/kit/toasts'

type Body = paths['/api/v1/conversations']['post']['requestBody']['content']['application/json']

/** Sends it once, however often it is tried, and leads to the conversation. */
export function useBegin(onDone: () => void) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const tried = useRef({ key: newKey(), said: '' })
  return useMutation({
    mutationFn: (body: Body) => {
      const said = JSON.stringify(body)
      // Other words are another message; the same ones may have arrived.
      if (tried.current.said !== said) tried.current = { key: newKey(), said }
      return ask(
        api.POST('/api/v1/conversations', { params: { header: { 'Idempotency-Key': tried.current.key } }, body }),
      )
    },
    onSuccess: ({ conversation, message }, { undoSeconds }) => {
      onDone()
      cache.invalidateQueries({ queryKey: ['conversations'] })
      navigate({ to: '/inbox/$view/$conversation', params: { view: 'mine', conversation } })
      const waits = message.delivery?.sendAt
      toast(
        t('composer.sent'),
        waits ? () => undoSend(conversation, { ...message, undo: [] }) : undefined,
        undoSeconds ?? undefined,
      )
    },
  })
}
