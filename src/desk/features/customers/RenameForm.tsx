import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { Problem } from '~/api/problem'
import type { Customer } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { problemText } from '~/shared/tellProblem'
import { customerQuery } from './queries'

type RenameFormProps = { customer: Customer; onEnd: () => void }

export function RenameForm({ customer, onEnd }: RenameFormProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(customer.name)
  const { rename, theirs } = useRename(customer, onEnd)
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (name.trim()) rename.mutate({ name: name.trim(), version: theirs?.version ?? customer.version })
  }
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && onEnd()
  return (
    <form className="stack stack--sm grow" onSubmit={submit} onKeyDown={onKeyDown}>
      <TextField
        label={t('customer.name')}
        value={name}
        onChange={setName}
        autoFocus
        error={name.trim() ? undefined : t('customer.nameMissing')}
      />
      {theirs ? (
        <>
          <Callout tone="warning">{t('customer.renamedMeanwhile', { name: theirs.name })}</Callout>
          <span className="row">
            <Button size="sm" onPress={onEnd}>
              {t('customer.keepTheirs')}
            </Button>
            <Button size="sm" look="primary" type="submit" isPending={rename.isPending}>
              {t('customer.useMine')}
            </Button>
          </span>
        </>
      ) : (
        <>
          {rename.isError && <Callout tone="danger">{problemText(rename.error)}</Callout>}
          <span className="row">
            <Button size="sm" look="primary" type="submit" isPending={rename.isPending}>
              {t('common.save')}
            </Button>
            <Button size="sm" onPress={onEnd}>
              {t('common.cancel')}
            </Button>
          </span>
        </>
      )}
    </form>
  )
}

/** `theirs` is set when somebody else renamed the customer since this form was opened. */
function useRename(customer: Customer, onEnd: () => void) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const [theirs, setTheirs] = useState<Customer | null>(null)
  const { queryKey } = customerQuery(customer.id)
  const rename = useMutation({
    mutationFn: (body: { name: string; version: number }) =>
      ask(api.PUT('/api/v1/customers/{id}/name', { params: { path: { id: customer.id } }, body })),
    onSuccess: renamed => {
      cache.setQueryData(queryKey, renamed)
      toast(t('customer.renamed'))
      onEnd()
    },
    onError: error => {
      if (!(error instanceof Problem) || error.code !== 'conflict') return
      const current = error.current as unknown as Customer
      cache.setQueryData(queryKey, current)
      setTheirs(current)
    },
  })
  return { rename, theirs }
}
