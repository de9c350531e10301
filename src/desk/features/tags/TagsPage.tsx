import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '~/api/types'
import { useMe } from '~/app/session'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { TableCard } from '~/features/settings/TableCard'
import { Empty } from '~/kit/Empty'
import { Loaded } from '~/shared/Loaded'
import { AddTagForm } from './AddTagForm'
import { MergeTagDialog } from './MergeTagDialog'
import { tagUsesQuery } from './queries'
import { TagRow } from './TagRow'
import './tags.css'

/** The workspace's words for conversations: everybody adds some, those who lead keep the list in order. */
export function TagsPage() {
  const { t } = useTranslation()
  const mayChange = useMe().permissions.includes('tags.manage')
  const tags = useQuery(tagUsesQuery)
  const [merged, setMerged] = useState<Tag | null>(null)
  return (
    <SettingsBody title={t('settings.pages.tags')} lead={t('tags.lead')} isWide>
      <AddTagForm tags={tags.data ?? []} />
      <Loaded query={tags}>
        {list =>
          list.length === 0 ? (
            <div className="card">
              <Empty icon="tag" title={t('tags.none')}>
                {t('tags.noneText')}
              </Empty>
            </div>
          ) : (
            <TableCard columns={[t('tags.tag'), t('tags.conversations')]} hasActions={mayChange}>
              {list.map(tag => (
                <TagRow
                  key={tag.id}
                  tag={tag}
                  mayChange={mayChange}
                  mayMerge={list.length > 1}
                  onMerge={() => setMerged(tag)}
                />
              ))}
            </TableCard>
          )
        }
      </Loaded>
      {merged && <MergeTagDialog tag={merged} tags={tags.data ?? []} onClose={() => setMerged(null)} />}
    </SettingsBody>
  )
}
