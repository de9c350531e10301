import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { useMe } from '~/app/session'
import { endOfDay } from '~/features/authority/endOfDay'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { Button } from '~/kit/Button'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { longDate } from '~/shared/time'
import { useForm } from '~/shared/useForm'
import { dayOf } from '../agents/dayOf'
import { agentsQuery } from '../queries'

/** Until when nothing comes to oneself by itself. */
export function LeaveCard() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const me = useMe()
  const mine = useQuery(agentsQuery).data?.find(({ id }) => id === me.agent.id)
  const day = dayOf(mine?.onLeaveUntil ?? null)
  const form = useForm({ until: '' }, ({ until }) => (endOfDay(until) ? {} : { until: t('teams.leaveWrong') }))
  const save = useMutation({
    mutationFn: (until: string | null) => ask(api.PUT('/api/v1/me/leave', { body: { until } })),
    onSuccess: () => toast(t('common.saved')),
    onError: form.refuse,
    onSettled: () => cache.invalidateQueries({ queryKey: agentsQuery.queryKey }),
  })
  const until = endOfDay(form.values.until)
  if (day)
    return (
      <SettingsCard title={t('teams.leave')}>
        <p>{t('teams.leaveUntil', { day: longDate(new Date(`${day}T12:00:00`)) })}</p>
        <div>
          <Button isPending={save.isPending} onPress={() => save.mutate(null)}>
            {t('teams.leaveEnd')}
          </Button>
        </div>
      </SettingsCard>
    )
  return (
    <SettingsCard
      title={t('teams.leave')}
      trouble={form.trouble}
      isBusy={save.isPending}
      isClean={!form.isDirty}
      onSave={() => until && save.mutate(until)}
      button={t('teams.leaveBegin')}
    >
      <p className="hint">{t('teams.onLeaveHint')}</p>
      <TextField label={t('teams.onLeaveUntil')} type="date" {...form.field('until')} />
    </SettingsCard>
  )
}
