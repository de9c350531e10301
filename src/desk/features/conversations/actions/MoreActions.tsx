import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { useFrame } from '~/app/frame'
import { useCan } from '~/app/session'
import { copyText } from '~/kit/anywhere'
import { Menu, MenuItem } from '~/kit/Menu'
import { toast } from '~/kit/toasts'
import { useClassify } from '../message/useClassify'
import { messagesQuery } from '../queries'
import { stayUnread } from '../thread/stayUnread'
import { change } from './change'
import { merging, openPicker, retitling } from './openPicker'
import { markUnread } from './requests'
import { useResolve } from './useResolve'

/** Without notes: it may be meant for the customer. */
const transcriptOf = (id: string) =>
  `/api/v1/conversations/${id}/transcript?zone=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)}`

/** What has no button of its own; on a phone also what has one elsewhere. */
export default function MoreActions({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const { resolve, reopen } = useResolve(conversation)
  const isPhone = useFrame().width === 'phone'
  const mayMerge = useCan('conversations.write') && conversation.mergedInto === null
  const isResolved = conversation.status === 'resolved'
  const newestMail = useNewestMail(conversation.id)
  const classify = useClassify(conversation.id)

  const actions: Record<string, () => unknown> = {
    resolve: isResolved ? reopen : resolve,
    assign: () => openPicker.set('assign'),
    snooze: () => openPicker.set('snooze'),
    tag: () => openPicker.set('tag'),
    merge: () => merging.set(conversation.id),
    subject: () => retitling.set(conversation.id),
    unread: async () => {
      stayUnread.set(conversation.id)
      if (await change(conversation, { unread: true }, () => markUnread(conversation.id)))
        toast(t('conversation.markedUnread'))
    },
    spam: () => newestMail && classify([newestMail], 'spam'),
    block: () => newestMail && classify([newestMail], 'spam', true),
    print: () => window.open(transcriptOf(conversation.id), '_blank', 'noopener'),
    link: async () => {
      await copyText(location.href)
      toast(t('conversation.linkCopied'))
    },
  }
  return (
    <Menu placement="bottom end" onAction={key => actions[key]?.()}>
      {isPhone && (
        <MenuItem id="resolve" icon={isResolved ? 'rotate-ccw' : 'check'}>
          {isResolved ? t('conversation.reopen') : t('conversation.resolve')}
        </MenuItem>
      )}
      {isPhone && (
        <MenuItem id="assign" icon="user-plus">
          {t('conversation.assign')}
        </MenuItem>
      )}
      {isPhone && (
        <MenuItem id="snooze" icon="alarm-clock">
          {t('conversation.snooze')}
        </MenuItem>
      )}
      {isPhone && (
        <MenuItem id="tag" icon="tag">
          {t('conversation.changeTags')}
        </MenuItem>
      )}
      <MenuItem id="subject" icon="pencil">
        {t('conversation.changeSubject')}
      </MenuItem>
      {mayMerge && (
        <MenuItem id="merge" icon="merge">
          {t('conversation.mergeElsewhere')}
        </MenuItem>
      )}
      <MenuItem id="unread" icon="mail-open">
        {t('conversation.markUnread')}
      </MenuItem>
      {newestMail && !conversation.isSpam && (
        <MenuItem id="spam" icon="octagon-alert">
          {t('message.spam')}
        </MenuItem>
      )}
      {newestMail && !conversation.isSpam && (
        <MenuItem id="block" icon="circle-x">
          {t('message.blockSender')}
        </MenuItem>
      )}
      <MenuItem id="print" icon="file-text">
        {t('conversation.print')}
      </MenuItem>
      <MenuItem id="link" icon="link">
        {t('conversation.copyLink')}
      </MenuItem>
    </Menu>
  )
}

function useNewestMail(id: string) {
  const { data } = useInfiniteQuery(messagesQuery(id))
  return data?.pages[0]?.items.findLast(message => message.direction === 'in' && message.email)
}
