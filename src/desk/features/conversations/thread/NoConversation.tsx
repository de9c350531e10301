import { useTranslation } from 'react-i18next'
import { Empty } from '~/kit/Empty'

export function NoConversation() {
  const { t } = useTranslation()
  return (
    <main
      className="pane pane--thread pane--empty"
      id="main"
      aria-label={t('list.conversation')}
      data-pane
      tabIndex={-1}
    >
      <Empty icon="coffee" title={t('list.pick')}>
        {t('list.pickText')}
      </Empty>
    </main>
  )
}
