import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { queries } from '~/app/queries'
import { teamsQuery } from '~/features/team/queries'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Select } from '~/kit/Select'
import { toast } from '~/kit/toasts'
import { problemText } from '~/shared/tellProblem'
import { team as requests } from './requests'

/** Gives it back with a word for whoever takes it next. */
export default function HandBackDialog({
  conversation,
  onClose,
}: {
  conversation: ConversationRow
  onClose: () => void
}) {
  const { t } = useTranslation()
  const formId = useId()
  const teams = useQuery(teamsQuery).data ?? []
  const [note, setNote] = useState('')
  const [team, setTeam] = useState(conversation.team?.id ?? '')
  const [wasTried, setTried] = useState(false)
  const send = useMutation({
    mutationFn: () => requests.handBack(conversation.id, note.trim(), team || null),
    onSuccess: () => {
      toast(t('conversation.handedBack'))
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['conversations'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (note.trim()) send.mutate()
  }
  return (
    <Dialog
      title={t('conversation.handBack')}
      isOpen
      onClose={onClose}
      isBusy={send.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} isPending={send.isPending}>
            {t('conversation.handBack')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {send.error && <Callout tone="danger">{problemText(send.error)}</Callout>}
        <label className="field">
          <span className="label">{t('conversation.handBackNote')}</span>
          <textarea
            className="input textarea"
            rows={4}
            maxLength={10_000}
            value={note}
            onChange={event => setNote(event.target.value)}
          />
          {wasTried && !note.trim() ? (
            <span className="field__error">{t('conversation.handBackMissing')}</span>
          ) : (
            <span className="hint">{t('conversation.handBackHint')}</span>
          )}
        </label>
        {teams.length > 0 && (
          <Select
            label={t('conversation.team')}
            value={team}
            onChange={setTeam}
            choices={[
              ...(conversation.team ? [] : [{ key: '', label: t('conversation.noTeam') }]),
              ...teams.map(({ id, name }) => ({ key: id as string, label: name })),
            ]}
          />
        )}
      </form>
    </Dialog>
  )
}
