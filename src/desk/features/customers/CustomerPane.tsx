import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFrame } from '~/app/frame'
import { togglePane } from '~/features/conversations/panes'
import { conversationQuery } from '~/features/conversations/queries'
import { usePaneTag } from '~/features/conversations/usePaneTag'
import { IconButton } from '~/kit/IconButton'
import { customerSections } from './sections'

type CustomerPaneProps = { conversation: string; isActive: boolean }

export function CustomerPane({ conversation, isActive }: CustomerPaneProps) {
  const { t } = useTranslation()
  const { width } = useFrame()
  const Pane = usePaneTag('aside', isActive)
  const Title = width === 'phone' ? 'h1' : 'h2'
  const open = useQuery(conversationQuery(conversation)).data
  return (
    <Pane
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
        <Title className="grow">{t('customer.title')}</Title>
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
        {open &&
          customerSections.map(({ key, Section }) => (
            <Section key={key} customer={open.customer} conversation={open} />
          ))}
      </div>
    </Pane>
  )
}
