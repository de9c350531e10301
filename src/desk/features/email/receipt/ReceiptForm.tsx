import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mailbox, Receipt } from '~/api/types'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { Switch } from '~/kit/Switch'
import { useSaveReceipt } from './useSaveReceipt'

const longest = 5000

/** The switch saves at once, with the text that is saved; the text waits for its button. */
export function ReceiptForm({ mailbox, receipt }: { mailbox: Mailbox; receipt: Receipt }) {
  const { t } = useTranslation()
  const [text, setText] = useState(receipt.text || t('receipt.proposal'))
  const save = useSaveReceipt(mailbox.id)
  return (
    <SettingsCard
      title={t('receipt.title', { address: mailbox.address })}
      isBusy={save.isPending}
      isClean={text === receipt.text}
      onSave={receipt.isOn ? () => text.trim() && save.mutate({ ...receipt, text }) : undefined}
    >
      <Switch
        label={t('receipt.switch')}
        hint={t('receipt.hint')}
        isOn={receipt.isOn}
        onChange={isOn => save.mutate({ ...receipt, isOn, text: receipt.text || text })}
      />
      {receipt.isOn && (
        <label className="field">
          <span className="label">{t('receipt.text')}</span>
          <textarea
            className="input textarea"
            rows={6}
            maxLength={longest}
            value={text}
            onChange={event => setText(event.target.value)}
          />
          {text.trim() === '' && <span className="field__error">{t('receipt.textMissing')}</span>}
        </label>
      )}
    </SettingsCard>
  )
}
