import { Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Email, Message } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { MailFrame } from './lazyMail'
import { PlainText } from './PlainText'
import { simpleHtml } from './simpleHtml'

/** What was written, with the quoted rest folded away. Simple text takes our type; designed mail keeps its own, in a frame. */
export function MessageText({ message }: { message: Message }) {
  const { t } = useTranslation()
  const [isWhole, setIsWhole] = useState(false)
  const fold = message.html === null ? message.foldAt?.text : message.foldAt?.html
  const whole = message.html ?? message.text
  const shown = fold && !isWhole ? whole.slice(0, fold) : whole
  return (
    <div className="message-text" dir="auto">
      {whole.trim() === '' ? (
        <span className="meta">{t('conversation.emptyMessage')}</span>
      ) : (
        <Shown text={shown} isHtml={message.html !== null} email={message.email} />
      )}
      {fold && (
        <button type="button" className="quote-toggle" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          <Icon name="ellipsis" size="sm" />
          {isWhole ? t('conversation.hideQuoted') : t('conversation.showQuoted')}
        </button>
      )}
    </div>
  )
}

function Shown({ text, isHtml, email }: { text: string; isHtml: boolean; email: Email | null }) {
  const simple = useMemo(() => (isHtml ? simpleHtml(text) : null), [text, isHtml])
  if (!isHtml) return <PlainText text={text} />
  return (
    simple ?? (
      <Suspense fallback={<div className="mail__frame" />}>
        <MailFrame html={text} email={email} />
      </Suspense>
    )
  )
}
