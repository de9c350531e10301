import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { DecidedIntent } from '~/api/types'
import { Button } from '~/kit/Button'
import { toast } from '~/kit/toasts'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { tellProblem } from '~/shared/tellProblem'
import { Books } from './Books'
import { SettleDialog } from './SettleDialog'

/** Something whose end nobody knows: what the store's books show beside what was asked of it. */
export function DoubtCard({ intent }: { intent: DecidedIntent }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const [settled, setSettled] = useState<'happened' | 'not' | null>(null)
  const look = useMutation({
    mutationFn: () => ask(api.PUT('/api/v1/intents/{id}/look', { params: { path: { id: intent.id } } })),
    onSuccess: () => toast(t('authority.looking')),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: ['intents'] }),
  })
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
          {t(intent.state === 'doubtful' ? 'authority.doubtful' : 'authority.unanswered', { by: intent.by.name })}{' '}
          {intent.calledAt && <Time at={intent.calledAt} />}
        </p>
        {intent.problem && <p className="meta">{intent.problem}</p>}
        <p className="meta">
          {t('authority.key')} <code>{intent.key}</code>
        </p>
        <Books intent={intent} />
        <div className="row row--wrap">
          <Button look="primary" onPress={() => setSettled('happened')}>
            {t('authority.happened')}
          </Button>
          <Button onPress={() => setSettled('not')}>{t('authority.didNotHappen')}</Button>
          <Button icon="rotate-ccw" isPending={look.isPending} onPress={() => look.mutate()}>
            {t('authority.lookAgain')}
          </Button>
        </div>
      </div>
      {settled && <SettleDialog intent={intent} happened={settled === 'happened'} onClose={() => setSettled(null)} />}
    </article>
  )
}
