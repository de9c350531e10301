import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { IconButton } from '~/kit/IconButton'
import { createStore, useStore } from '~/shared/store'
import { useMove } from '../message/useMove'
import { suggestionsQuery } from '../queries'
import { ConversationLink } from './ConversationLink'
import { useJoinable } from './useJoinable'

/** The conversations that somebody looked at and found to stand alone. */
const apart = createStore<string[]>([])

/** A mail that found no conversation by itself may still belong to one: only a person can tell. */
export function JoinHint({ id }: { id: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { view } = useParams({ strict: false })
  const isApart = useStore(apart).includes(id)
  const messages = useJoinable(id)
  const isAsked = messages.length > 0 && !isApart
  const { data: suggestions } = useQuery({ ...suggestionsQuery(id), enabled: isAsked })
  const { move } = useMove(id)
  const best = isAsked && suggestions?.[0]
  if (!best) return null
  const join = async () => {
    if (await move(messages, best, 'message.joined'))
      navigate({ to: '/inbox/$view/$conversation', params: { view: view ?? 'all', conversation: best.id } })
  }
  return (
    <div className="pane__lines">
      <div className="pane__line meta">
        <Icon name="link" size="xs" />
        <span className="truncate">
          {t('message.suggestion')}{' '}
          <ConversationLink id={best.id}>
            #{best.number} <bdi>{best.subject}</bdi>
          </ConversationLink>
        </span>
        <Button className="push" size="sm" onPress={join}>
          {t('message.join')}
        </Button>
        <IconButton size="sm" icon="x" label={t('message.keepApart')} onPress={() => apart.set([...apart.get(), id])} />
      </div>
    </div>
  )
}
