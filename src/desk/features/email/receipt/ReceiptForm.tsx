import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mailbox, Receipt } from '~/api/types'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { Switch } from '~/kit/Switch'
import { useSaveReceipt } from './useSaveReceipt'

const longest = 5000

/** The switches save at once, with the texts that are saved; the texts wait for their button. */
export function ReceiptForm({ mailbox, receipt }: { mailbox: Mailbox; receipt: Receipt }) {
  const { t } = useTranslation()
  const [text, setText] = useState(receipt.text || t('receipt.proposal'))
  const [closedText, setClosedText] = useState(receipt.closedText || t('receipt.closedProposal'))
  const save = useSaveReceipt(mailbox.id)
  const isWhole = (!receipt.isOn || text.trim()) && (!receipt.isOnClosed || closedText.trim())
  return (
    <SettingsCard
      title={t('receipt.title', { address: mailbox.address })}
      isBusy={save.isPending}
      isClean={text === receipt.text && (!receipt.isOnClosed || closedText === receipt.closedText)}
      onSave={
        receipt.isOn || receipt.isOnClosed
          ? () =>
              isWhole &&
              save.mutate({
                ...receipt,
                text: receipt.isOn ? text : receipt.text,
                closedText: receipt.isOnClosed ? closedText : receipt.closedText,
              })
          : undefined
      }
    >
      <Switch
        label={t('receipt.switch')}
        hint={t('receipt.hint')}
        isOn={receipt.isOn}
        onChange={isOn => save.mutate({ ...receipt, isOn, text: receipt.text || text })}
      />
      {receipt.isOn && <Words label={t('receipt.text')} text={text} onChange={setText} />}
      <Switch
        label={t('receipt.closedSwitch')}
        hint={t('receipt.closedHint', { opens: '{opens}' })}
        isOn={receipt.isOnClosed}
        onChange={isOnClosed => save.mutate({ ...receipt, isOnClosed, closedText: receipt.closedText || closedText })}
      />
      {receipt.isOnClosed && <Words label={t('receipt.closedText')} text={closedText} onChange={setClosedText} />}
    </SettingsCard>
  )
}

function Words({ label, text, onChange }: { label: string; text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation()
  return (
    <label className="field">
      <span className="label">{label}</span>
      <textarea
        className="input textarea"
        rows={6}
        maxLength={longest}
        value={text}
        onChange={event => onChange(event.target.value)}
      />
      {text.trim() === '' && <span className="field__error">{t('receipt.textMissing')}</span>}
    </label>
  )
}
