import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Icon } from '~/kit/Icon'
import { Select } from '~/kit/Select'
import { ActionSide } from './ActionSide'
import { actionProblem } from './actionProblem'
import { buttonWords } from './buttonWords'
import type { Doable } from './catalogue'
import { type Parameters, reasonsQuery } from './queries'
import { tellDone } from './tellDone'
import { useDoing } from './useDoing'

type ActionDialogProps = {
  action: Doable
  order: Order
  conversation: string
  subtitle?: ReactNode
  /** Without reason and note; null while nothing is chosen. */
  parameters: Parameters | null
  /** Where the money goes, above the figures. */
  goesTo?: ReactNode
  /** Stands beside the reason. */
  beside?: ReactNode
  onClose: () => void
  children: ReactNode
}

const withFigures: Doable[] = ['refund', 'credit', 'discount', 'replace', 'cancel']

/** The frame of everything that is done with an order: what is chosen, what it comes to, why, and one button that says the sum. */
export function ActionDialog({
  action,
  order,
  conversation,
  subtitle,
  parameters,
  goesTo,
  beside,
  onClose,
  children,
}: ActionDialogProps) {
  const { t } = useTranslation()
  const form = useId()
  const reasons = useQuery(reasonsQuery).data ?? []
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [isTold, setIsTold] = useState(true)
  const given = parameters && { ...parameters, ...(reason && { reason }) }
  const { shown, isCurrent, isAsking, refusal, run } = useDoing(action, order, given)
  const total = shown?.figures?.find(figure => figure.name === 'total')?.amount ?? null
  const hold = shown?.holdSeconds ?? 0
  const needsApproval = shown?.needsApproval === true
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (!given || !shown || !isCurrent || run.isPending) return
    const trimmed = note.trim()
    run.mutate(
      { ...given, conversation, ...(needsApproval && trimmed && { note: trimmed }) },
      {
        onSuccess: answer => {
          onClose()
          tellDone({
            action,
            parameters: given,
            order,
            conversation,
            answer,
            total,
            hold,
            isAsked: needsApproval,
            isTold,
          })
        },
      },
    )
  }
  useSubmitKey(submit)
  return (
    <Dialog
      className={withFigures.includes(action) ? 'act act--wide' : 'act'}
      title={t(`actions.heading.${action}`, { number: order.number })}
      subtitle={subtitle}
      isOpen
      onClose={onClose}
      isBusy={run.isPending}
      foot={
        <>
          <span className="meta grow row act__hold">
            {hold > 0 && !needsApproval && (
              <>
                <Icon name="history" size="sm" />
                {t('actions.hold', { count: hold })}
              </>
            )}
          </span>
          <Button onPress={onClose} isDisabled={run.isPending}>
            {t('common.cancel')}
          </Button>
          <Button
            look="primary"
            type="submit"
            form={form}
            shortcut="Mod ⏎"
            isDisabled={!given || !isCurrent || !shown}
            isPending={run.isPending}
          >
            {needsApproval ? t('actions.ask') : buttonWords(action, total, t)}
          </Button>
        </>
      }
    >
      <form className="act__cols" id={form} onSubmit={submit} noValidate>
        <div className="act__main">
          {children}
          {(run.error ?? refusal) && (
            <div className="act__refusal">
              <Callout tone="danger">{actionProblem(action, run.error ?? refusal)}</Callout>
            </div>
          )}
          {(beside || reasons.length > 0) && (
            <div className="act__fields act__fields--two">
              {reasons.length > 0 && (
                <Select
                  label={t('actions.reason')}
                  value={reason}
                  onChange={setReason}
                  choices={[
                    { key: '', label: t('actions.noReason') },
                    ...reasons.map(({ id, name }) => ({ key: id, label: name })),
                  ]}
                />
              )}
              {beside}
            </div>
          )}
        </div>
        <ActionSide
          action={action}
          order={order}
          preview={shown}
          isAsking={isAsking}
          goesTo={goesTo}
          note={note}
          onNote={setNote}
          isTold={isTold}
          onTold={setIsTold}
        />
      </form>
    </Dialog>
  )
}

function useSubmitKey(submit: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      event.stopPropagation()
      submit()
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [submit])
}
