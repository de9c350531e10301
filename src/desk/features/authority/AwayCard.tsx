import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { useMe } from '~/app/session'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { agentsQuery } from '~/features/team/queries'
import { Button } from '~/kit/Button'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { Loaded } from '~/shared/Loaded'
import { Time } from '~/shared/Time'
import { tellProblem } from '~/shared/tellProblem'
import { useForm } from '~/shared/useForm'
import { endOfDay } from './endOfDay'
import { delegationQuery } from './queries'

/** Who answers requests in one's place, with one's own authority, until one is back. */
export function AwayCard() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const delegation = useQuery(delegationQuery)
  const end = useMutation({
    mutationFn: () => ask(api.DELETE('/api/v1/approval-delegation')),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: ['limits'] }),
  })
  return (
    <Loaded query={{ ...delegation, data: delegation.data === undefined ? undefined : { given: delegation.data } }}>
      {({ given }) =>
        given ? (
          <SettingsCard title={t('authority.away.title')}>
            <p>
              {t('authority.away.given', { name: given.toName ?? t('authority.somebody') })}{' '}
              <b className="strong">
                <Time at={given.until} />
              </b>
            </p>
            <div>
              <Button isPending={end.isPending} onPress={() => end.mutate()}>
                {t('authority.away.end')}
              </Button>
            </div>
          </SettingsCard>
        ) : (
          <AwayForm />
        )
      }
    </Loaded>
  )
}

function AwayForm() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const me = useMe()
  const others = (useQuery(agentsQuery).data ?? []).filter(({ id, state }) => state === 'active' && id !== me.agent.id)
  const [chosen, setChosen] = useState('')
  const to = chosen || (others[0]?.id ?? '')
  const form = useForm({ until: '' }, ({ until }) => (endOfDay(until) ? {} : { until: t('authority.away.notDay') }))
  const until = endOfDay(form.values.until)
  const give = useMutation({
    mutationFn: (until: string) => ask(api.PUT('/api/v1/approval-delegation', { body: { to, until } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['limits'] }),
    onError: form.refuse,
  })
  if (others.length === 0) return null
  return (
    <SettingsCard
      title={t('authority.away.title')}
      trouble={form.trouble}
      isBusy={give.isPending}
      isClean={!form.isDirty}
      onSave={() => until && give.mutate(until)}
      button={t('authority.away.give')}
    >
      <p className="hint">{t('authority.away.text')}</p>
      <Select
        label={t('authority.away.who')}
        value={to}
        onChange={setChosen}
        choices={others.map(({ id, name }) => ({ key: id, label: name }))}
      />
      <TextField label={t('authority.away.until')} type="date" {...form.field('until')} />
    </SettingsCard>
  )
}
