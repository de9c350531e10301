import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { problemText } from '~/shared/tellProblem'
import { approvalRulesQuery, moneyRulesQuery } from './queries'

const isWithin = (text: string, most: number) => /^\d+$/.test(text) && Number(text) <= most

/** How long what is final can be taken back, and how long a request waits. */
export function RulesCard({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const hold = String(useQuery(moneyRulesQuery).data?.holdSeconds ?? '')
  const hours = String(useQuery(approvalRulesQuery).data?.hours ?? '')
  const [typed, setTyped] = useState<{ hold?: string; hours?: string }>({})
  const values = { hold: typed.hold ?? hold, hours: typed.hours ?? hours }
  const wrong = {
    hold: isWithin(values.hold, 3600) ? undefined : t('authority.holdWrong'),
    hours: isWithin(values.hours, 720) && values.hours !== '0' ? undefined : t('authority.hoursWrong'),
  }
  const save = useMutation({
    mutationFn: async () => {
      await ask(api.PUT('/api/v1/money-rules', { body: { holdSeconds: Number(values.hold) } }))
      await ask(api.PUT('/api/v1/approval-rules', { body: { hours: Number(values.hours) } }))
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['limits'] })
      setTyped({})
      toast(t('common.saved'))
    },
  })
  return (
    <SettingsCard
      title={t('authority.rules')}
      trouble={save.isError ? problemText(save.error) : null}
      isBusy={save.isPending}
      isClean={values.hold === hold && values.hours === hours}
      onSave={mayChange ? () => !wrong.hold && !wrong.hours && save.mutate() : undefined}
    >
      <TextField
        label={t('authority.hold')}
        hint={t('authority.holdHint')}
        inputMode="numeric"
        isDisabled={!mayChange}
        value={values.hold}
        error={wrong.hold}
        onChange={text => setTyped(now => ({ ...now, hold: text }))}
      />
      <TextField
        label={t('authority.hours')}
        inputMode="numeric"
        isDisabled={!mayChange}
        value={values.hours}
        error={wrong.hours}
        onChange={text => setTyped(now => ({ ...now, hours: text }))}
      />
    </SettingsCard>
  )
}
