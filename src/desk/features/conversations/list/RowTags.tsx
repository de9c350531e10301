import { useTranslation } from 'react-i18next'
import { TagMark } from '~/features/tags/TagMark'
import { useCarried } from '~/features/tags/useCarried'

const shown = 2

/** At most two tags of a row, and how many more there are. */
export function RowTags({ ids }: { ids: string[] }) {
  const { t } = useTranslation()
  const tags = useCarried(ids)
  if (tags.length === 0) return null
  const more = tags.length - shown
  return (
    <span className="convo__tags">
      <span className="visually-hidden">{t('list.tags')}</span>
      {tags.slice(0, shown).map(tag => (
        <TagMark key={tag.id} tag={tag} />
      ))}
      {more > 0 && (
        <span
          className="tag-more num"
          title={tags
            .slice(shown)
            .map(tag => tag.name)
            .join(', ')}
        >
          <span aria-hidden="true">{t('list.moreTags', { count: more })}</span>
          <span className="visually-hidden">{t('list.moreTagsSpoken', { count: more })}</span>
        </span>
      )}
    </span>
  )
}
