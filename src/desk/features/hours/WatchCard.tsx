import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Watch } from '~/api/types'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { Select } from '~/kit/Select'
import { Switch } from '~/kit/Switch'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { Loaded } from '~/shared/Loaded'
import { tellProblem } from '~/shared/tellProblem'
import { useForm } from '~/shared/useForm'
import { watchQuery } from './queries'
import { timeOf } from './spans'

const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour)

/** After which time an unanswered conversation is shown to everybody, and when leads hear of it by mail. */
export function WatchCard() {
  const watch = useQuery(watchQuery)
  return <Loaded query={watch}>{known => <WatchForm key={known.version} watch={known} />}</Loaded>
}

function WatchForm({ watch }: { watch: Watch }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const form = useForm({ hours: String(watch.hours) }, ({ hours }) =>
    /^[1-9]\d{0,2}$/.test(hours.trim()) && Number(hours) <= 240 ? {} : { hours: t('hours.watch.wrong') },
  )
  const save = useMutation({
    mutationFn: (change: Partial<Watch>) =>
      ask(api.PUT('/api/v1/conversations/watch', { body: { ...watch, ...change } })),
    onSuccess: () => toast(t('common.saved')),
    onError: tellProblem,
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['hours', 'watch'] }),
        cache.invalidateQueries({ queryKey: ['conversations', 'unanswered'] }),
      ]),
  })
  return (
    <SettingsCard
      title={t('hours.watch.title')}
      isBusy={save.isPending}
      isClean={!form.isDirty}
      onSave={watch.isOn ? () => !form.errors.hours && save.mutate({ hours: Number(form.values.hours) }) : undefined}
    >
      <Switch
        label={t('hours.watch.switch')}
        hint={t('hours.watch.hint')}
        isOn={watch.isOn}
        onChange={isOn => save.mutate({ isOn })}
      />
      {watch.isOn && (
        <>
          <TextField label={t('hours.watch.after')} inputMode="numeric" {...form.field('hours')} />
          <Select
            label={t('hours.watch.digest')}
            value={watch.digestHour === null ? '' : String(watch.digestHour)}
            onChange={hour => save.mutate({ digestHour: hour === '' ? null : Number(hour) })}
            choices={[
              { key: '', label: t('hours.watch.never') },
              ...hoursOfDay.map(hour => ({ key: String(hour), label: timeOf(hour * 60) })),
            ]}
          />
        </>
      )}
    </SettingsCard>
  )
}
