import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { paths } from '~/api/schema'
import type { SavedView, View } from '~/api/types'
import { lookAt } from '~/features/conversations/listing'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'

type Body = paths['/api/v1/views']['post']['requestBody']['content']['application/json']
export type ViewBody = Omit<Body, 'version'>

const at = (id: string) => ({ params: { path: { id } } })
export const viewOf = (id: string): View => `saved:${id}`

/** Saves and deletes views; what was deleted can be brought back. */
export function useViews() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const go = (view: View) => navigate({ to: '/inbox/$view', params: { view } })
  const onSettled = () => cache.invalidateQueries({ queryKey: ['views'] })
  const restore = ({ id, name }: SavedView) =>
    ask(api.PUT('/api/v1/views/{id}/restoration', at(id)))
      .then(() => toast(t('list.viewRestored', { name })), tellProblem)
      .finally(onSettled)
  return {
    save: useMutation({
      mutationFn: ({ saved, body }: { saved: SavedView | null; body: ViewBody }) =>
        saved
          ? ask(api.PUT('/api/v1/views/{id}', { ...at(saved.id), body: { ...body, version: saved.version } }))
          : ask(api.POST('/api/v1/views', { body: { ...body, version: null } })),
      onSuccess: async view => {
        const to = viewOf(view.id)
        lookAt(to, { sort: undefined, where: undefined })
        await onSettled()
        cache.invalidateQueries({ queryKey: ['conversations', 'list', to] })
        toast(t('list.viewSaved', { name: view.name }))
        go(to)
      },
    }),
    remove: useMutation({
      mutationFn: ({ id }: SavedView) => ask(api.DELETE('/api/v1/views/{id}', at(id))),
      onSuccess: (_, view) => {
        toast(t('list.viewRemoved', { name: view.name }), () => restore(view))
        go('mine')
      },
      onError: tellProblem,
      onSettled,
    }),
  }
}
