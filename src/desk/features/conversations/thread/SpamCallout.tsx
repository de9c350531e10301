import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { useCan } from '~/app/session'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { kindOf } from '../message/kinds'
import { useClassify } from '../message/useClassify'
import { messagesQuery } from '../queries'

/** Why this conversation is in no other view, and the way back. */
export default function SpamCallout({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const mayWrite = useCan('conversations.write')
  const classify = useClassify(conversation.id)
  const { data } = useInfiniteQuery(messagesQuery(conversation.id))
  const spam = data?.pages.flatMap(page => page.items).filter(message => kindOf(message.email) === 'spam') ?? []
  const notSpam = mayWrite && spam.length > 0 && (
    <Button size="sm" onPress={() => classify(spam, 'human')}>
      {t('message.notSpam')}
    </Button>
  )
  return (
    <div className="pane__note">
      <Callout tone="warning" icon="octagon-alert" title={t('message.spamTitle')} action={notSpam}>
        {t('message.spamText')}
      </Callout>
    </div>
  )
}
