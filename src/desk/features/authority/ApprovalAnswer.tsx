import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Approval } from '~/api/types'
import { useMe } from '~/app/session'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { TextField } from '~/kit/TextField'
import { useAnswer } from './useAnswer'

/** Yes or no with one click, or why this person cannot say it. */
export function ApprovalAnswer({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  const me = useMe()
  const [note, setNote] = useState('')
  const answer = useAnswer(approval, note)
  if (!approval.canAnswer)
    return <p className="hint">{t(approval.askedBy.id === me.agent.id ? 'authority.isOwn' : 'authority.waits')}</p>
  return (
    <>
      {!approval.enough && <Callout tone="warning">{t('authority.beyondYours')}</Callout>}
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
  )
}
