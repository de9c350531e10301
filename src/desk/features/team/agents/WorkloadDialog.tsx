import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Agent } from '~/api/types'
import { endOfDay } from '~/features/authority/endOfDay'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { useForm } from '~/shared/useForm'
import { agentsQuery } from '../queries'
import { dayOf } from './dayOf'

/** How much comes to somebody by itself, and until when nothing does. */
export function WorkloadDialog({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const formId = useId()
  const form = useForm(
    { capacity: agent.capacity === null ? '' : String(agent.capacity), onLeaveUntil: dayOf(agent.onLeaveUntil) },
    ({ capacity, onLeaveUntil }) => ({
      ...(!capacity || /^[1-9]\d{0,2}$/.test(capacity.trim()) ? {} : { capacity: t('teams.capacityWrong') }),
      ...(!onLeaveUntil || endOfDay(onLeaveUntil) ? {} : { onLeaveUntil: t('teams.leaveWrong') }),
    }),
  )
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/api/v1/agents/{id}/workload', {
          params: { path: { id: agent.id } },
          body: {
            capacity: form.values.capacity ? Number(form.values.capacity) : null,
            onLeaveUntil: form.values.onLeaveUntil ? endOfDay(form.values.onLeaveUntil) : null,
          },
        }),
      ),
    onSuccess: () => {
      toast(t('common.saved'))
      onClose()
    },
    onError: form.refuse,
    onSettled: () => cache.invalidateQueries({ queryKey: agentsQuery.queryKey }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(form.errors).length === 0) save.mutate()
  }
  return (
    <Dialog
      title={t('teams.workloadOf', { name: agent.name })}
      isOpen
      onClose={onClose}
      isBusy={save.isPending}
      foot={
        <Button look="primary" className="push" type="submit" form={formId} isPending={save.isPending}>
          {t('common.save')}
        </Button>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <TextField
          label={t('teams.capacity')}
          hint={t('teams.capacityHint')}
          inputMode="numeric"
          {...form.field('capacity')}
        />
        <TextField
          label={t('teams.onLeaveUntil')}
          hint={t('teams.onLeaveHint')}
          type="date"
          {...form.field('onLeaveUntil')}
        />
      </form>
    </Dialog>
  )
}
