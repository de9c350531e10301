import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { useFrame } from '~/app/frame'
import { copyText } from '~/kit/anywhere'
import { Button } from '~/kit/Button'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import { toast } from '~/kit/toasts'
import { stayUnread } from '../thread/stayUnread'
import { change } from './change'
import { openPicker } from './openPicker'
import { markUnread } from './requests'
import { useResolve } from './useResolve'

/** What has no button of its own; on a phone also what has one elsewhere. */
export function MoreMenu({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const { resolve, reopen } = useResolve(conversation)
  const isPhone = useFrame().width === 'phone'
  const isResolved = conversation.status === 'resolved'

  const actions: Record<string, () => unknown> = {
    resolve: isResolved ? reopen : resolve,
    assign: () => openPicker.set('assign'),
    snooze: () => openPicker.set('snooze'),
    tag: () => openPicker.set('tag'),
    unread: async () => {
      stayUnread.set(conversation.id)
      if (await change(conversation, { unread: true }, () => markUnread(conversation.id)))
        toast(t('conversation.markedUnread'))
    },
    link: async () => {
      await copyText(location.href)
      toast(t('conversation.linkCopied'))
    },
  }
  return (
    <MenuTrigger>
      <Button look="ghost" icon="ellipsis" aria-label={t('conversation.more')} />
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
        <MenuItem id="unread" icon="mail-open">
          {t('conversation.markUnread')}
        </MenuItem>
        <MenuItem id="link" icon="link">
          {t('conversation.copyLink')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  )
}
