import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { TagMark } from '~/features/tags/TagMark'
import { useCarried } from '~/features/tags/useCarried'
import { Icon } from '~/kit/Icon'
import { TagButton } from '../actions/TagButton'
import { useTagging } from '../actions/useTagging'

/** All tags of a conversation, each to be taken off, and the button that opens the rest. */
export function ConversationTags({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const tags = useCarried(conversation.tags)
  const { remove } = useTagging(conversation)
  return (
    <span className="conversation-tags">
      {tags.length > 0 && (
        <ul className="plain-list conversation-tags__list" aria-label={t('conversation.tags')}>
          {tags.map(tag => (
            <li key={tag.id} className="conversation-tags__one">
              <TagMark tag={tag} />
              <button
                type="button"
                className="tag-off"
                aria-label={t('conversation.removeTag', { name: tag.name })}
                onClick={() => remove(tag)}
              >
                <Icon name="x" size="xs" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TagButton conversation={conversation} anchor={undefined} />
    </span>
  )
}
