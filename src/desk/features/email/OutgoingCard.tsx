import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { OutgoingSettings } from '~/api/types'
import { useMe } from '~/app/session'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { toast } from '~/kit/toasts'
import { Loaded } from '~/shared/Loaded'
import { useForm } from '~/shared/useForm'
import { OutgoingFields } from './OutgoingFields'
import { OutgoingTestButton } from './OutgoingTestButton'
import { outgoingBodyWithRate, outgoingLacks, outgoingValues } from './outgoing'
import { outgoingQuery } from './queries'

export function OutgoingCard() {
  const outgoing = useQuery(outgoingQuery)
  return <Loaded query={outgoing}>{known => <OutgoingForm key={known?.host} known={known} />}</Loaded>
}

function OutgoingForm({ known }: { known: OutgoingSettings | null }) {
  const { t } = useTranslation()
  const me = useMe()
  const form = useForm(outgoingValues(known), values => {
    const lacks = outgoingLacks(values)
    return Object.fromEntries(Object.entries(lacks).map(([name, word]) => [name, t(`email.${word}`)]))
  })
  const { save, forget } = useOutgoing(form)
  return (
    <SettingsCard
      title={t('email.outgoing')}
      trouble={form.trouble}
      isBusy={save.isPending}
      isClean={!form.isDirty}
      onSave={() => Object.keys(form.errors).length === 0 && save.mutate()}
      more={
        known && (
          <Button look="ghost" onPress={() => forget.mutate()} isPending={forget.isPending}>
            {t('email.forget')}
          </Button>
        )
      }
    >
      {!known && <Callout tone="info">{t('email.none')}</Callout>}
      {known && known.keptUnsent > 0 && (
        <Callout tone="warning">{t('email.kept', { count: known.keptUnsent })}</Callout>
      )}
      <OutgoingFields
        field={form.field}
        values={form.values}
        onChange={change => form.setValues({ ...form.values, ...change })}
        hasPassword={known?.hasPassword}
        hasRate
      />
      {known && (
        <OutgoingTestButton
          to={me.account.email}
          isDisabled={form.isDirty}
          test={to => ask(api.POST('/api/v1/email/outgoing/test', { body: { to } }))}
        />
      )}
    </SettingsCard>
  )
}

function useOutgoing(form: ReturnType<typeof useForm<ReturnType<typeof outgoingValues>>>) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const refresh = async () => {
    form.settle()
    await cache.invalidateQueries({ queryKey: ['email'] })
    await cache.invalidateQueries({ queryKey: ['onboarding'] })
    toast(t('common.saved'))
  }
  const save = useMutation({
    mutationFn: () => ask(api.PUT('/api/v1/email/outgoing', { body: outgoingBodyWithRate(form.values) })),
    onSuccess: refresh,
    onError: form.refuse,
  })
  const forget = useMutation({
    mutationFn: () => ask(api.DELETE('/api/v1/email/outgoing')),
    onSuccess: refresh,
    onError: form.refuse,
  })
  return { save, forget }
}
