import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { View } from '~/api/types'
import { BulkProgress } from '~/features/bulk/BulkProgress'
import { IconButton } from '~/kit/IconButton'
import { togglePane } from '../panes'
import { countsQuery } from '../queries'
import { usePaneTag } from '../usePaneTag'
import { useViewName } from '../useViewName'
import { ViewCount } from '../ViewsPane'
import { ConversationList } from './ConversationList'
import { ListTools } from './ListTools'
import { Narrowed } from './Narrowed'
import { UnansweredBanner } from './UnansweredBanner'

type ListPaneProps = { view: View; open: string | undefined; isActive: boolean }

export function ListPane({ view, open, isActive }: ListPaneProps) {
  const { t } = useTranslation()
  const counts = useQuery(countsQuery)
  const name = useViewName(view)
  const Pane = usePaneTag('section', isActive)
  return (
    <Pane
      className="pane pane--list"
      id={Pane === 'main' ? 'main' : undefined}
      aria-label={t('list.conversations')}
      data-active={isActive || undefined}
      data-pane
    >
      <header className="pane__bar">
        <IconButton
          className="only-folded"
          icon="panel-left"
          label={t('list.showViews')}
          keys="["
          onPress={() => togglePane('views')}
        />
        <h1 className="truncate">{name}</h1>
        <ViewCount counts={counts.data} view={view} />
        <ListTools view={view} />
      </header>
      <Narrowed view={view} />
      <UnansweredBanner view={view} />
      <ConversationList key={view} view={view} open={open} />
      <BulkProgress />
    </Pane>
  )
}
