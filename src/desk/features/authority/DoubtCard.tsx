import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { DecidedIntent } from '~/api/types'
import { Button } from '~/kit/Button'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { tellProblem } from '~/shared/tellProblem'

/** Something whose end nobody knows: what the store's books show beside what was asked of it. */
export function DoubtCard({ intent }: { intent: DecidedIntent }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const [note, setNote] = useState('')
  const params = { path: { id: intent.id } }
  const then = { onError: tellProblem, onSettled: () => cache.invalidateQueries({ queryKey: ['intents'] }) }
  const settle = useMutation({
    mutationFn: (happened: boolean) =>
      ask(
        api.PUT('/api/v1/intents/{id}/settlement', {
          params,
          body: { happened, note: note.trim() || null, version: intent.version },
        }),
      ),
    onSuccess: () => toast(t('authority.settled')),
    ...then,
  })
  const look = useMutation({
    mutationFn: () => ask(api.PUT('/api/v1/intents/{id}/look', { params })),
    onSuccess: () => toast(t('authority.looking')),
    ...then,
  })
  const isSure = intent.state === 'doubtful'
  return (
    <article
      className="card"
      id={intent.id}
      aria-label={`${t(`authority.intents.${intent.kind}`)} ${intent.orderNumber}`}
    >
      <div className="card__head">
        <h2>
          {t(`authority.intents.${intent.kind}`)} {intent.cost ? money(intent.cost) : ''}
        </h2>
        <span className="meta push">{intent.orderNumber}</span>
      </div>
      <div className="card__body stack">
        <p>
          {t(isSure ? 'authority.doubtful' : 'authority.unanswered', { by: intent.by.name })}{' '}
          {intent.calledAt && <Time at={intent.calledAt} />}
        </p>
        {intent.problem && <p className="meta">{intent.problem}</p>}
        <p className="meta">
          {t('authority.key')} <code>{intent.key}</code>
        </p>
        <h3>{t('authority.books')}</h3>
        {intent.books.length === 0 ? (
          <p className="hint">{t('authority.booksEmpty')}</p>
        ) : (
          <ul className="plain-list stack">
            {intent.books.map(refund => (
              <li key={refund.id}>
                <b>{money(refund.amount)}</b> <Time at={refund.at} /> <span className="meta">{refund.note}</span>
              </li>
            ))}
          </ul>
        )}
        {isSure && <TextField label={t('authority.note')} value={note} onChange={setNote} maxLength={1000} />}
        <div className="row row--wrap">
          {isSure && (
            <>
              <Button look="primary" isPending={settle.isPending} onPress={() => settle.mutate(true)}>
                {t('authority.happened')}
              </Button>
              <Button isPending={settle.isPending} onPress={() => settle.mutate(false)}>
                {t('authority.didNotHappen')}
              </Button>
            </>
          )}
          <Button icon="rotate-ccw" isPending={look.isPending} onPress={() => look.mutate()}>
            {t('authority.lookAgain')}
          </Button>
        </div>
      </div>
    </article>
  )
}
