import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Approval } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { money } from '~/shared/money'
import { Time } from '~/shared/Time'
import { tellProblem } from '~/shared/tellProblem'

/** One request: what is asked for, by whom and why, and two buttons. The mail's link leads here. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const answer = useAnswer(approval, note)
  return (
    <article className="card" id={approval.id} aria-label={t('authority.requestOf', { name: approval.askedBy.name })}>
      <div className="card__head">
        <h2>
          {t(`authority.kinds.${approval.kind as 'refund'}`)} {money(approval.cost)}
        </h2>
        <span className="push meta">
          {t('authority.expires')} <Time at={approval.expiresAt} />
        </span>
      </div>
      <div className="card__body stack">
        <Facts approval={approval} />
        {approval.askingNote && <blockquote className="said">{approval.askingNote}</blockquote>}
        {approval.canAnswer && !approval.enough && <Callout tone="warning">{t('authority.beyondYours')}</Callout>}
        {!approval.canAnswer && <p className="hint">{t('authority.waits')}</p>}
        {approval.canAnswer && (
          <>
            <TextField label={t('authority.note')} value={note} onChange={setNote} maxLength={1000} />
            <div className="row row--wrap">
              <Button
                look="primary"
                icon="check"
                isDisabled={!approval.enough}
                isPending={answer.isPending}
                onPress={() => answer.mutate('approve')}
              >
                {t('authority.approve')}
              </Button>
              <Button isPending={answer.isPending} onPress={() => answer.mutate('reject')}>
                {t('authority.reject')}
              </Button>
            </div>
          </>
        )}
      </div>
    </article>
  )
}

function Facts({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  const facts = [
    [t('authority.askedBy'), approval.askedBy.name],
    [t('authority.customer'), approval.customerName],
    [t('authority.order'), approval.order],
    [t('authority.ofTotal'), approval.orderTotal && money(approval.orderTotal)],
    [t('authority.reason'), approval.reason],
  ] as const
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {approval.conversation && (
        <div>
          <dt>{t('authority.conversation')}</dt>
          <dd>
            <Link
              className="link"
              to="/inbox/$view/$conversation"
              params={{ view: 'all', conversation: approval.conversation }}
            >
              {t('authority.openConversation')}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  )
}

function useAnswer(approval: Approval, note: string) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (answer: 'approve' | 'reject') =>
      ask(
        api.PUT('/api/v1/approvals/{id}/answer', {
          params: { path: { id: approval.id } },
          body: { answer, note: note.trim() || null, version: approval.version },
        }),
      ),
    onSuccess: (_, answer) => toast(t(answer === 'approve' ? 'authority.approved' : 'authority.rejected')),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: ['approvals'] }),
  })
}
