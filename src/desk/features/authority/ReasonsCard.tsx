import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { Button } from '~/kit/Button'
import { IconButton } from '~/kit/IconButton'
import { TextField } from '~/kit/TextField'
import { tellProblem } from '~/shared/tellProblem'
import { reasonsQuery } from './queries'

/** Why something is given: the merchant's own list, from which agents choose. */
export function ReasonsCard({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation()
  const reasons = useQuery(reasonsQuery).data ?? []
  const [name, setName] = useState('')
  const { add, addUsual, archive } = useReasons()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) add.mutate(name.trim(), { onSuccess: () => setName('') })
  }
  return (
    <form className="card" onSubmit={submit} noValidate>
      <div className="card__head">
        <h2>{t('authority.reasons')}</h2>
      </div>
      <div className="card__body stack">
        <p className="hint">{t('authority.reasonsLead')}</p>
        {reasons.length > 0 && (
          <ul className="plain-list stack">
            {reasons.map(reason => (
              <li className="row" key={reason.id}>
                <span className="grow">{reason.name}</span>
                {mayChange && (
                  <IconButton
                    icon="x"
                    size="sm"
                    label={t('authority.archive', { name: reason.name })}
                    onPress={() => archive.mutate(reason.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        {mayChange && (
          <>
            <TextField label={t('authority.newReason')} value={name} onChange={setName} maxLength={80} />
            <div className="row row--wrap">
              <Button type="submit" isPending={add.isPending}>
                {t('authority.addReason')}
              </Button>
              {reasons.length === 0 && (
                <Button isPending={addUsual.isPending} onPress={() => addUsual.mutate()}>
                  {t('authority.useUsual')}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </form>
  )
}

function useReasons() {
  const cache = useQueryClient()
  const then = { onError: tellProblem, onSettled: () => cache.invalidateQueries({ queryKey: ['limits'] }) }
  return {
    add: useMutation({
      mutationFn: (name: string) => ask(api.POST('/api/v1/gesture-reasons', { body: { name, position: null } })),
      ...then,
    }),
    addUsual: useMutation({ mutationFn: () => ask(api.POST('/api/v1/gesture-reasons/usual')), ...then }),
    archive: useMutation({
      mutationFn: (id: string) => ask(api.DELETE('/api/v1/gesture-reasons/{id}', { params: { path: { id } } })),
      ...then,
    }),
  }
}
