import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFrame } from '~/app/frame'
import { togglePane } from '~/features/conversations/panes'
import { conversationQuery } from '~/features/conversations/queries'
import { IconButton } from '~/kit/IconButton'
import { customerSections } from './sections'

type CustomerPaneProps = { conversation: string; isActive: boolean }

export function CustomerPane({ conversation, isActive }: CustomerPaneProps) {
  const { t } = useTranslation()
  const { width } = useFrame()
  const open = useQuery(conversationQuery(conversation)).data
  return (
    <aside
      className="pane pane--customer"
      aria-label={t('customer.title')}
      data-active={isActive || undefined}
      data-pane
    >
      <header className="pane__bar">
        {width === 'phone' && (
          <IconButton
            icon="chevron-left"
            label={t('customer.backToConversation')}
            onPress={() => togglePane('customer')}
          />
        )}
        <h2 className="grow">{t('customer.title')}</h2>
        {width !== 'phone' && (
          <IconButton
            icon="panel-right"
            size="sm"
            label={t('customer.hide')}
            keys="]"
            onPress={() => togglePane('customer')}
          />
        )}
      </header>
      <div className="panel">
        {open && customerSections.map(Section => <Section.Section key={Section.key} conversation={open} />)}
      </div>
    </aside>
  )
}
