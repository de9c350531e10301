import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { TextField } from '~/kit/TextField'
import { reasonsQuery } from './queries'
import { ReasonList } from './ReasonList'
import { useReasons } from './useReasons'

/** Why something is given: the merchant's own list, from which agents choose. */
export function ReasonsCard({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation()
  const reasons = useQuery(reasonsQuery).data ?? []
  const [name, setName] = useState('')
  const { add, addUsual } = useReasons()
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
        {reasons.length > 0 && <ReasonList reasons={reasons} mayChange={mayChange} />}
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
