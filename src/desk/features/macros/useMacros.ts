import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { paths } from '~/api/schema'
import type { Macro, MacroRow } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'

type Body = paths['/api/v1/macros']['post']['requestBody']['content']['application/json']
export type MacroBody = Omit<Body, 'version'>

const at = (id: string) => ({ params: { path: { id } } })

/** Saves and deletes macros; what was deleted can be brought back. */
export function useMacros() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const onSettled = () => cache.invalidateQueries({ queryKey: ['macros'] })
  const restore = ({ id, name }: MacroRow) =>
    ask(api.PUT('/api/v1/macros/{id}/restoration', at(id)))
      .then(() => toast(t('macros.restored', { name })), tellProblem)
      .finally(onSettled)
  return {
    save: useMutation({
      mutationFn: ({ saved, body }: { saved: Macro | null; body: MacroBody }) =>
        saved
          ? ask(api.PUT('/api/v1/macros/{id}', { ...at(saved.id), body: { ...body, version: saved.version } }))
          : ask(api.POST('/api/v1/macros', { body: { ...body, version: null } })),
      onSuccess: macro => toast(t('macros.saved', { name: macro.name })),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: ({ id }: MacroRow) => ask(api.DELETE('/api/v1/macros/{id}', at(id))),
      onSuccess: (_, macro) => toast(t('macros.removed', { name: macro.name }), () => restore(macro)),
      onError: tellProblem,
      onSettled,
    }),
  }
}
