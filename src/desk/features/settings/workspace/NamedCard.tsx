import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Problem } from '~/api/problem'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { Loaded } from '~/shared/Loaded'
import { useForm } from '~/shared/useForm'
import { SettingsCard } from '../SettingsCard'

type Named = { id: string; name: string; version: number }
type NamedCardProps = {
  title: string
  hint?: string
  queryKey: string[]
  load: () => Promise<Named | null>
  save: (body: { name: string; version: number }, id: string) => Promise<Named>
}

/** A thing with a name; when somebody else renamed it meanwhile, theirs is shown and ours stays typed. */
export function NamedCard(props: NamedCardProps) {
  const known = useQuery({ queryKey: props.queryKey, queryFn: props.load })
  return <Loaded query={known}>{named => named && <NameForm key={named.id} {...props} named={named} />}</Loaded>
}

function NameForm({ title, hint, queryKey, save, named }: NamedCardProps & { named: Named }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const form = useForm({ name: named.name }, values => (values.name.trim() ? {} : { name: t('settings.nameMissing') }))
  const change = useMutation({
    mutationFn: () => save({ name: form.values.name.trim(), version: named.version }, named.id),
    onSuccess: saved => {
      cache.setQueryData(queryKey, saved)
      cache.invalidateQueries({ queryKey: ['me'] })
      form.settle()
      toast(t('common.saved'))
    },
    onError: error => {
      form.refuse(error)
      if (error instanceof Problem && error.code === 'conflict') cache.setQueryData(queryKey, error.current)
    },
  })
  return (
    <SettingsCard
      title={title}
      trouble={form.trouble}
      isBusy={change.isPending}
      isClean={!form.isDirty}
      onSave={() => form.errors.name || change.mutate()}
    >
      <TextField label={t('settings.name')} hint={hint} {...form.field('name')} />
    </SettingsCard>
  )
}
