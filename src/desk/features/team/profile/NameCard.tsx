import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { meQuery, useMe } from '~/app/session'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { useForm } from '~/shared/useForm'

export function NameCard() {
  const { t } = useTranslation()
  const me = useMe()
  const cache = useQueryClient()
  const form = useForm({ name: me.account.name }, values => (values.name.trim() ? {} : { name: t('team.nameMissing') }))
  const save = useMutation({
    mutationFn: () => ask(api.PUT('/api/v1/me/name', { body: { name: form.values.name.trim() } })),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: meQuery.queryKey })
      toast(t('common.saved'))
    },
    onError: form.refuse,
  })
  return (
    <SettingsCard
      title={t('team.you')}
      trouble={form.trouble}
      isBusy={save.isPending}
      isClean={!form.isDirty}
      onSave={() => form.errors.name || save.mutate()}
    >
      <TextField label={t('team.name')} autoComplete="name" {...form.field('name')} />
    </SettingsCard>
  )
}
