import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { View } from '~/api/types'
import { useMe } from '~/app/session'
import { openPicker } from '~/features/conversations/actions/openPicker'
import { shortcutsShown } from '~/features/keyboard/shown'
import { handlerOf } from '~/features/keyboard/useShortcut'
import { catalogue } from '~/features/orders/actions/catalogue'
import { openAction, shownOrder } from '~/features/orders/actions/openAction'
import { useStore } from '~/shared/store'
import type { Found } from './found'

const orderKeys = { refund: 'O R', credit: 'O C', discount: 'O D', replace: 'O P' }

/** What can be done from here, those of the open conversation first. */
export function useActions(text: string): Found[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { permissions } = useMe()
  const { conversation } = useParams({ strict: false })
  const go = (view: View) => () => navigate({ to: '/inbox/$view', params: { view } })

  const here: Found[] = [
    { id: 'reply', text: t('palette.do.reply'), icon: 'reply', keys: 'R', run: () => handlerOf('reply')?.() },
    { id: 'note', text: t('palette.do.note'), icon: 'lock', keys: 'N', run: () => handlerOf('note')?.() },
    { id: 'resolve', text: t('palette.do.resolve'), icon: 'check', keys: 'E', run: () => handlerOf('resolve')?.() },
    { id: 'assign', text: t('palette.do.assign'), icon: 'user-plus', keys: 'A', run: () => openPicker.set('assign') },
    { id: 'snooze', text: t('palette.do.snooze'), icon: 'alarm-clock', keys: 'S', run: () => openPicker.set('snooze') },
    {
      id: 'priority',
      text: t('palette.do.priority'),
      icon: 'chevrons-up',
      keys: 'P',
      run: () => openPicker.set('priority'),
    },
    { id: 'tag', text: t('palette.do.tag'), icon: 'tag', keys: 'T', run: () => openPicker.set('tag') },
  ]
  const shown = useStore(shownOrder)
  const withOrder = (shown?.can ?? []).map(
    (action): Found => ({
      id: `order-${action}`,
      text: t(`palette.order.${action}`, { number: shown?.order.number }),
      icon: catalogue[action].icon,
      keys: action in orderKeys ? orderKeys[action as keyof typeof orderKeys] : undefined,
      run: () => shown && openAction.set({ order: shown.order, conversation: shown.conversation, action }),
    }),
  )
  const anywhere: Found[] = [
    { id: 'mine', text: t('palette.do.mine'), icon: 'user', keys: 'G M', run: go('mine') },
    { id: 'unassigned', text: t('palette.do.unassigned'), icon: 'inbox', keys: 'G U', run: go('unassigned') },
    { id: 'unanswered', text: t('palette.do.unanswered'), icon: 'hourglass', run: go('unanswered') },
    { id: 'all', text: t('palette.do.all'), icon: 'layers', keys: 'G A', run: go('all') },
    { id: 'snoozed', text: t('palette.do.snoozed'), icon: 'alarm-clock', run: go('snoozed') },
    { id: 'resolved', text: t('palette.do.resolved'), icon: 'check-check', run: go('resolved') },
    { id: 'spam', text: t('palette.do.spam'), icon: 'octagon-alert', run: go('spam') },
    ...(permissions.includes('coverage.read')
      ? [{ id: 'coverage', text: t('palette.do.coverage'), icon: 'users', run: () => navigate({ to: '/coverage' }) }]
      : []),
    { id: 'settings', text: t('palette.do.settings'), icon: 'settings', run: () => navigate({ to: '/settings' }) },
    {
      id: 'shortcuts',
      text: t('palette.do.shortcuts'),
      icon: 'keyboard',
      keys: '?',
      run: () => shortcutsShown.set(true),
    },
  ]
  const wanted = text.toLocaleLowerCase()
  return [...(conversation ? [...here, ...withOrder] : []), ...anywhere].filter(action =>
    action.text.toLocaleLowerCase().includes(wanted),
  )
}
