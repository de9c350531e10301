import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { GestureReason } from '~/api/types'
import { toast } from '~/kit/toasts'
import { announce } from '~/shared/announce'
import { tellProblem } from '~/shared/tellProblem'
import { moved } from './moved'
import { reasonsQuery } from './queries'

/** Changes of the merchant's list of reasons. */
export function useReasons() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const again = () => cache.invalidateQueries({ queryKey: ['limits'] })
  const then = { onError: tellProblem, onSettled: again }
  const put = ({ id, name }: GestureReason, position: number | null) =>
    ask(api.PUT('/api/v1/gesture-reasons/{id}', { params: { path: { id } }, body: { name, position } }))
  return {
    add: useMutation({
      mutationFn: (name: string) => ask(api.POST('/api/v1/gesture-reasons', { body: { name, position: null } })),
      ...then,
    }),
    addUsual: useMutation({ mutationFn: () => ask(api.POST('/api/v1/gesture-reasons/usual')), ...then }),
    rename: useMutation({ mutationFn: (reason: GestureReason) => put(reason, null), ...then }),
    move: useMutation({
      scope: { id: 'reasons' },
      mutationFn: ({ reason, to }: { reason: GestureReason; to: number }) => put(reason, to),
      onMutate: ({ reason, to }) => {
        const list = cache.getQueryData(reasonsQuery.queryKey) ?? []
        cache.setQueryData(reasonsQuery.queryKey, moved(list, reason.id, to))
        announce(t('authority.moved', { name: reason.name, place: to + 1, count: list.length }))
      },
      ...then,
    }),
    /** Off the list at once; the toast puts it back where it was. */
    archive: useMutation({
      mutationFn: ({ reason }: { reason: GestureReason; from: number }) =>
        ask(api.DELETE('/api/v1/gesture-reasons/{id}', { params: { path: { id: reason.id } } })),
      onSuccess: (_, { reason, from }) =>
        toast(t('authority.reasonRemoved', { name: reason.name }), () =>
          put(reason, from)
            .then(() => toast(t('authority.reasonBack', { name: reason.name })), tellProblem)
            .finally(again),
        ),
      ...then,
    }),
  }
}
