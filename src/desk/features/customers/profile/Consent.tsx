import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { ConsentSaid } from '~/api/types'
import { useMe } from '~/app/session'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { CouldNotLoad } from '~/kit/CouldNotLoad'
import { Dialog } from '~/kit/Dialog'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { Time } from '~/shared/Time'
import { problemText } from '~/shared/tellProblem'
import type { SectionProps } from '../sections'
import { consentQuery } from './queries'

const purposes = ['marketing-email', 'marketing-sms'] as const
type Purpose = (typeof purposes)[number]

/** What a customer agreed to, and all that was ever said about it. */
export function Consent({ customer: { id: customer } }: SectionProps) {
  const { t } = useTranslation()
  const consent = useQuery(consentQuery(customer))
  const mayEdit = useMe().permissions.includes('customers.edit')
  const [asked, setAsked] = useState<Purpose | null>(null)
  const holds = (purpose: Purpose) => consent.data?.find(said => said.purpose === purpose)
  return (
    <section className="panel__section">
      <h2 className="panel__title">{t('customers.consent')}</h2>
      {consent.isError && <CouldNotLoad title={t('common.notLoaded')} onRetry={() => consent.refetch()} />}
      {consent.data && (
        <ul className="stack stack--sm">
          {purposes.map(purpose => (
            <li key={purpose} className="row">
              <span className="grow stack stack--xs">
                <span>{t(`customers.purposes.${purpose}`)}</span>
                <Held said={holds(purpose)} />
              </span>
              {mayEdit && (
                <Button
                  size="sm"
                  onPress={() => setAsked(purpose)}
                  aria-label={`${t(`customers.purposes.${purpose}`)}: ${t(holds(purpose)?.isGiven ? 'customers.withdraw' : 'customers.give')}`}
                >
                  {t(holds(purpose)?.isGiven ? 'customers.withdraw' : 'customers.give')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {consent.data && consent.data.length > 1 && <History said={consent.data} />}
      {asked && (
        <ConsentDialog
          customer={customer}
          purpose={asked}
          isGiven={!holds(asked)?.isGiven}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  )
}

function Held({ said }: { said: ConsentSaid | undefined }) {
  const { t } = useTranslation()
  if (!said) return <span className="meta">{t('customers.neverAsked')}</span>
  return (
    <span className="meta">
      <span className={`chip ${said.isGiven ? 'chip--success' : ''}`}>
        {t(said.isGiven ? 'customers.given' : 'customers.withdrawn')}
      </span>{' '}
      <Time at={said.at} />, <span dir="auto">{said.source}</span>
    </span>
  )
}

function History({ said }: { said: ConsentSaid[] }) {
  const { t } = useTranslation()
  return (
    <details className="customer-history">
      <summary className="meta">{t('customers.consentHistory')}</summary>
      <ul className="stack stack--xs">
        {said.map(one => (
          <li className="meta" key={one.purpose + one.at}>
            {t(one.isGiven ? 'customers.saidGiven' : 'customers.saidWithdrawn', {
              purpose: t(`customers.purposes.${one.purpose}`),
              source: one.source,
              name: one.by.name,
            })}{' '}
            <Time at={one.at} />
          </li>
        ))}
      </ul>
    </details>
  )
}

type ConsentDialogProps = { customer: string; purpose: Purpose; isGiven: boolean; onClose: () => void }

function ConsentDialog({ customer, purpose, isGiven, onClose }: ConsentDialogProps) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const formId = useId()
  const [source, setSource] = useState('')
  const record = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/v1/customers/{id}/consent', {
          params: { path: { id: customer } },
          body: { purpose, isGiven, source: source.trim() },
        }),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['customers', 'one', customer] })
      toast(t(isGiven ? 'customers.givenDone' : 'customers.withdrawnDone'))
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (source.trim()) record.mutate()
  }
  const title = t(isGiven ? 'customers.give' : 'customers.withdraw')
  return (
    <Dialog
      title={title}
      subtitle={t(`customers.purposes.${purpose}`)}
      isOpen
      onClose={onClose}
      isBusy={record.isPending}
      foot={
        <Button look="primary" className="push" type="submit" form={formId} isPending={record.isPending}>
          {title}
        </Button>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {record.isError && <Callout tone="danger">{problemText(record.error)}</Callout>}
        <TextField
          label={t('customers.source')}
          hint={t('customers.sourceHint')}
          maxLength={200}
          value={source}
          onChange={setSource}
          error={source.trim() ? undefined : t('customers.sourceMissing')}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
