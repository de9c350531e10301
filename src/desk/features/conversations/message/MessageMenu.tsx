import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { useCan } from '~/app/session'
import { Menu, MenuItem } from '~/kit/Menu'
import { kindOf } from './kinds'
import { shownDialog } from './shownDialog'
import { useClassify } from './useClassify'
import { useMove } from './useMove'

export function MessageMenu({ message, conversation }: { message: Message; conversation: string }) {
  const { t } = useTranslation()
  const mayWrite = useCan('conversations.write')
  const classify = useClassify(conversation)
  const { splitOff } = useMove(conversation)
  const isSpam = kindOf(message.email) === 'spam'
  const original = message.email?.mail && `/api/v1/mails/${message.email.mail}/original`

  const actions: Record<string, () => unknown> = {
    spam: () => classify([message], isSpam ? 'human' : 'spam'),
    kind: () => shownDialog.set({ asks: 'kind', message }),
    split: () => splitOff(message),
    move: () => shownDialog.set({ asks: 'place', message }),
  }
  return (
    <Menu placement="bottom end" onAction={key => actions[key]?.()}>
      {mayWrite && (
        <>
          <MenuItem id="spam" icon={isSpam ? 'shield-check' : 'octagon-alert'}>
            {isSpam ? t('message.notSpam') : t('message.spam')}
          </MenuItem>
          <MenuItem id="kind" icon="tag">
            {t('message.changeKind')}
          </MenuItem>
          <MenuItem id="split" icon="split">
            {t('message.split')}
          </MenuItem>
          <MenuItem id="move" icon="folder-input">
            {t('message.move')}
          </MenuItem>
        </>
      )}
      {original && (
        <MenuItem id="original" icon="mail-open" href={`${original}?show=true`} target="_blank" rel="noopener">
          {t('conversation.showOriginal')}
        </MenuItem>
      )}
      {original && (
        <MenuItem id="download" icon="file" href={original} download>
          {t('conversation.downloadOriginal')}
        </MenuItem>
      )}
    </Menu>
  )
}
