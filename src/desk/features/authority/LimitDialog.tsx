import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Limit } from '~/api/types'
import { agentsQuery } from '~/features/team/queries'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { useForm } from '~/shared/useForm'
import { limitBody, wrongSums } from './limitBody'
import { reasonsQuery } from './queries'
import { useSaveLimit } from './useLimit'

const kinds = ['refund', 'credit', 'replacement', 'discount', 'return'] as const

/** Whom a limit is for, what it covers, and how much. */
export function LimitDialog({ limit, onClose }: { limit: Limit | null; onClose: () => void }) {
  const { t } = useTranslation()
  const formId = useId()
  const agents = (useQuery(agentsQuery).data ?? []).filter(agent => agent.role !== 'owner')
  const reasons = useQuery(reasonsQuery).data ?? []
  const [whom, setWhom] = useState(limit?.agent ?? limit?.role ?? 'agent')
  const [kind, setKind] = useState<string>(limit?.kind ?? '')
  const [reason, setReason] = useState<string>(limit?.reason ?? '')
  const form = useForm(
    {
      currency: limit?.currency ?? '',
      group: limit?.group ?? '',
      perGesture: limit?.perGesture?.amount ?? '',
      orderShare: limit?.orderShare ? String(limit.orderShare) : '',
      perDay: limit?.perDay?.amount ?? '',
      perMonth: limit?.perMonth?.amount ?? '',
    },
    values => ({
      ...(/^[A-Za-z]{3}$/.test(values.currency.trim()) ? {} : { currency: t('authority.currencyMissing') }),
      ...Object.fromEntries(wrongSums(values).map(name => [name, t('authority.noSum')])),
    }),
  )
  const save = useSaveLimit(limit, { onSaved: onClose, onError: form.refuse })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(form.errors).length === 0) save.mutate(limitBody(form.values, { whom, kind, reason }))
  }
  return (
    <Dialog
      title={t(limit ? 'authority.changeLimit' : 'authority.addLimit')}
      isOpen
      onClose={onClose}
      isBusy={save.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} isPending={save.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <Select
          label={t('authority.whom')}
          value={whom}
          onChange={setWhom}
          isDisabled={limit !== null}
          choices={[
            { key: 'agent', label: t('authority.roles.agent') },
            { key: 'lead', label: t('authority.roles.lead') },
            { key: 'owner', label: t('authority.roles.owner') },
            ...agents.map(({ id, name }) => ({ key: id, label: name })),
          ]}
        />
        <TextField
          label={t('authority.currency')}
          placeholder={t('authority.currencyExample')}
          isDisabled={limit !== null}
          maxLength={3}
          {...form.field('currency')}
        />
        <Select
          label={t('authority.for')}
          value={kind}
          onChange={setKind}
          choices={[
            { key: '', label: t('authority.anything') },
            ...kinds.map(key => ({ key: key as string, label: t(`authority.kinds.${key}`) })),
          ]}
        />
        {reasons.length > 0 && (
          <Select
            label={t('authority.reason')}
            value={reason}
            onChange={setReason}
            choices={[
              { key: '', label: t('authority.anyReason') },
              ...reasons.map(({ id, name }) => ({ key: id as string, label: name })),
            ]}
          />
        )}
        <TextField
          label={t('authority.group')}
          hint={t('authority.groupHint')}
          maxLength={100}
          {...form.field('group')}
        />
        <TextField label={t('authority.perGesture')} inputMode="decimal" {...form.field('perGesture')} />
        <TextField label={t('authority.orderShare')} inputMode="numeric" {...form.field('orderShare')} />
        <TextField label={t('authority.perDay')} inputMode="decimal" {...form.field('perDay')} />
        <TextField
          label={t('authority.perMonth')}
          hint={t('authority.emptyIsFree')}
          inputMode="decimal"
          {...form.field('perMonth')}
        />
      </form>
    </Dialog>
  )
}
