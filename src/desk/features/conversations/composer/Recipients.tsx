import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import type { DraftState } from './draft'
import { RecipientLine } from './RecipientLine'

type RecipientsProps = {
  conversation: Conversation
  draft: DraftState
  onChange: (change: Partial<DraftState>) => void
}

/** Everyone the answer goes to, before it goes; who was not part of the conversation yet is flagged. */
export function Recipients({ conversation, draft, onChange }: RecipientsProps) {
  const { t } = useTranslation()
  const [hasCc, setHasCc] = useState(draft.cc.length > 0)
  const known = new Set(conversation.participants.map(person => person.address.toLowerCase()))
  return (
    <div className="recipients grow">
      <RecipientLine label={t('composer.to')} addresses={draft.to} known={known} onChange={to => onChange({ to })} />
      {hasCc || draft.cc.length > 0 ? (
        <RecipientLine label={t('composer.cc')} addresses={draft.cc} known={known} onChange={cc => onChange({ cc })} />
      ) : (
        <button type="button" className="quiet-link meta" onClick={() => setHasCc(true)}>
          {t('composer.addCc')}
        </button>
      )}
    </div>
  )
}
