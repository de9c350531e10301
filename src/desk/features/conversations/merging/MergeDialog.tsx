import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Icon } from '~/kit/Icon'
import { Time } from '~/shared/Time'
import { problemText } from '~/shared/tellProblem'
import { PlacePicker } from '../message/PlacePicker'
import { conversationQuery } from '../queries'
import { useMerge } from './useMerge'

type MergeDialogProps = { conversation: ConversationRow; onClose: () => void }

/** Asks what this conversation is part of, and shows what will become of both before anything happens. */
export default function MergeDialog({ conversation, onClose }: MergeDialogProps) {
  const { t } = useTranslation()
  const [other, setOther] = useState<string>()
  const [isSwapped, setSwapped] = useState(false)
  const { data: chosen } = useQuery({ ...conversationQuery(other ?? ''), enabled: other !== undefined })
  const { merge } = useMerge()
  const [from, into] = isSwapped && chosen ? [chosen, conversation] : [conversation, chosen]
  const run = useMutation({
    mutationFn: () => merge(from.id, into?.id ?? ''),
    onSuccess: onClose,
  })
  const foot = chosen && (
    <>
      <Button onPress={() => setOther(undefined)} isDisabled={run.isPending}>
        {t('conversation.chooseAnother')}
      </Button>
      <Button className="push" look="primary" autoFocus onPress={() => run.mutate()} isPending={run.isPending}>
        {t('conversation.merge')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('conversation.mergeTitle')} isOpen onClose={onClose} isBusy={run.isPending} foot={foot}>
      <div className="stack dialog__form places">
        {run.error && <Callout tone="danger">{problemText(run.error)}</Callout>}
        <p className="hint">{t(chosen ? 'conversation.mergePreview' : 'conversation.mergeLead')}</p>
        {chosen && into ? (
          <>
            <Side name={t('conversation.mergeFrom')} row={from} />
            <Button
              className="merge__swap"
              size="sm"
              look="ghost"
              icon="arrow-down-up"
              onPress={() => setSwapped(!isSwapped)}
            >
              {t('conversation.mergeSwap')}
            </Button>
            <Side name={t('conversation.mergeInto')} row={into} isKept />
            {from.customer.id !== into.customer.id && (
              <Callout tone="warning">
                {t('conversation.mergeOtherCustomer', { from: from.customer.name, into: into.customer.name })}
              </Callout>
            )}
          </>
        ) : (
          <PlacePicker
            conversation={conversation.id}
            label={t('conversation.mergeTitle')}
            onChoose={place => setOther(place.id)}
          />
        )}
      </div>
    </Dialog>
  )
}

function Side({ name, row, isKept }: { name: string; row: ConversationRow; isKept?: boolean }) {
  const { t } = useTranslation()
  return (
    <div className="merge__side" data-kept={isKept || undefined}>
      <span className="row">
        <Icon name={isKept ? 'inbox' : 'merge'} />
        <span className="meta grow truncate" dir="auto">
          {name}: {row.customer.name}
        </span>
        <Time className="meta" at={row.lastMessageAt} />
      </span>
      <b className="truncate" dir="auto">
        <span className="num">#{row.number}</span> {row.subject || t('list.noSubject')}
      </b>
      <span className="meta truncate" dir="auto">
        {row.preview}
      </span>
    </div>
  )
}
