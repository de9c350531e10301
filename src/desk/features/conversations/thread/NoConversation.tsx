import { useTranslation } from 'react-i18next'
import { Empty } from '~/kit/Empty'

export function NoConversation() {
  const { t } = useTranslation()
  return (
    <main
      className="pane pane--thread pane--empty"
      id="main"
      aria-label={t('conversation.title')}
      data-pane
      tabIndex={-1}
    >
      <Empty icon="coffee" title={t('conversation.pick')}>
        {t('conversation.pickText')}
      </Empty>
    </main>
  )
}
