import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { Button } from '~/kit/Button'
import { retitling } from './openPicker'
import { useRetitle } from './useRetitle'

const longest = 500

/** A field in place of the subject: Enter keeps it, Escape does not. */
export default function RetitleForm({ conversation }: { conversation: ConversationRow }) {
  const { t } = useTranslation()
  const [text, setText] = useState(conversation.subject)
  // What it was when the writing began: another's change meanwhile is not overwritten.
  const seen = useRef(conversation.subject)
  const retitle = useRetitle(conversation)
  const end = () => retitling.set(null)
  const save = () => {
    end()
    retitle(seen.current, text.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') save()
    else if (event.key === 'Escape') end()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span className="row grow retitle">
      <input
        className="input grow"
        aria-label={t('conversation.subject')}
        dir="auto"
        value={text}
        maxLength={longest}
        ref={field => field?.select()}
        onChange={event => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button look="primary" size="sm" onPress={save}>
        {t('common.save')}
      </Button>
      <Button size="sm" onPress={end}>
        {t('common.cancel')}
      </Button>
    </span>
  )
}
