import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { useMe } from '~/app/session'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { useAssign } from '../actions/useAssign'
import { useOthers } from '../presence/useOthers'

/** Somebody else has it, and only they answer: whether they are at it, and how one takes it over. */
export default function TakeOver({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const { agent: me } = useMe()
  const assign = useAssign(conversation)
  const isAtIt = useOthers(conversation.id).some(
    other => other.agent === conversation.assignee?.id && other.doing === 'replying',
  )
  const name = conversation.assignee?.name ?? ''
  return (
    <Callout
      tone="info"
      icon="lock"
      title={t('conversation.onlyAssignee', { name })}
      action={
        <Button size="sm" onPress={() => assign(me)}>
          {t('conversation.takeOver')}
        </Button>
      }
    >
      {t(isAtIt ? 'conversation.isAtIt' : 'conversation.onlyAssigneeText', { name })}
    </Callout>
  )
}
