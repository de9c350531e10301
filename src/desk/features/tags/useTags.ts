import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Tag, TagColour } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'

const at = (id: string) => ({ params: { path: { id } } })

export const addTag = (name: string, colour: TagColour) => ask(api.POST('/api/v1/tags', { body: { name, colour } }))

/** Changes of the workspace's list of tags. */
export function useTags() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const onSettled = () => cache.invalidateQueries({ queryKey: ['tags'] })
  const restore = ({ id, name }: Tag) =>
    ask(api.PUT('/api/v1/tags/{id}/restoration', at(id)))
      .then(() => toast(t('tags.restored', { name })), tellProblem)
      .finally(onSettled)
  return {
    add: useMutation({
      mutationFn: ({ name, colour }: { name: string; colour: TagColour }) => addTag(name, colour),
      onSettled,
    }),
    change: useMutation({
      mutationFn: ({ id, name, colour, version }: Tag) =>
        ask(api.PUT('/api/v1/tags/{id}', { ...at(id), body: { name, colour, version } })),
      onSettled,
    }),
    merge: useMutation({
      mutationFn: ({ tag, into }: { tag: Tag; into: Tag }) =>
        ask(api.PUT('/api/v1/tags/{id}/merger', { ...at(tag.id), body: { into: into.id } })),
      onSuccess: (_, { tag, into }) => toast(t('tags.merged', { name: tag.name, into: into.name })),
      onError: tellProblem,
      onSettled,
    }),
    /** Off the list and off all that carries it at once; the toast brings it back. */
    remove: useMutation({
      mutationFn: ({ id }: Tag) => ask(api.DELETE('/api/v1/tags/{id}', at(id))),
      onSuccess: (_, tag) => toast(t('tags.removed', { name: tag.name }), () => restore(tag)),
      onError: tellProblem,
      onSettled,
    }),
  }
}
