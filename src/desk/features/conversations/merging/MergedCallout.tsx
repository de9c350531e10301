import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { conversationQuery, messagesQuery } from '../queries'

/** Whoever comes by an old link is led on; whoever was here when it happened sees where it went, and keeps what they were writing. */
export default function MergedCallout({ id, into }: { id: string; into: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { view } = useParams({ strict: false })
  const { data: whole } = useQuery(conversationQuery(into))
  const { data: messages } = useInfiniteQuery(messagesQuery(id))
  const isEmpty = messages?.pages.every(page => page.items.length === 0) ?? false
  const go = (replace: boolean) =>
    navigate({ to: '/inbox/$view/$conversation', params: { view: view ?? 'all', conversation: into }, replace })
  useEffect(() => {
    if (isEmpty) go(true)
  }, [isEmpty])
  return (
    <div className="pane__note">
      <Callout
        tone="info"
        icon="merge"
        title={t('conversation.isMerged', { number: whole?.number ?? '' })}
        action={
          <Button size="sm" onPress={() => go(false)}>
            {t('conversation.goOnThere')}
          </Button>
        }
      >
        {t('conversation.isMergedText')}
      </Callout>
    </div>
  )
}
