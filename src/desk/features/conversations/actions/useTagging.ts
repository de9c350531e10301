import { useTranslation } from 'react-i18next'
import type { ConversationRow, Tag } from '~/api/types'
import { queries } from '~/app/queries'
import { carriedBy } from '~/features/tags/carried'
import { tagsQuery } from '~/features/tags/queries'
import { addTag } from '~/features/tags/useTags'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { conversationQuery } from '../queries'
import { change } from './change'
import { tagging } from './requests'

/** Puts tags on a conversation and takes them off, at once and to be taken back. */
export function useTagging(row: ConversationRow) {
  const { t } = useTranslation()

  /** As it is by now: another tag may be on its way. */
  const present = (): ConversationRow => queries.getQueryData(conversationQuery(row.id).queryKey) ?? row

  async function put(tag: Tag, isUndo = false) {
    const now = present()
    if (carriedBy(now.tags, [tag]).length > 0) return
    const isDone = await change(now, { tags: [...now.tags, tag.id] }, () => tagging.put(row.id, tag.id))
    if (isDone) toast(t('conversation.tagAdded', { name: tag.name }), isUndo ? undefined : () => remove(tag, true))
  }

  async function remove(tag: Tag, isUndo = false) {
    const now = present()
    const tags = now.tags.filter(id => id !== tag.id && !tag.merged.includes(id))
    const isDone = await change(now, { tags }, () => tagging.delete(row.id, tag.id))
    if (isDone) toast(t('conversation.tagRemoved', { name: tag.name }), isUndo ? undefined : () => put(tag, true))
  }

  const toggle = (tag: Tag) => (carriedBy(present().tags, [tag]).length > 0 ? remove(tag) : put(tag))

  /** Adds it to the list of tags, then puts it on. */
  async function create(name: string, colour: Tag['colour']) {
    try {
      const tag = await addTag(name, colour)
      queries.setQueryData(tagsQuery.queryKey, list => list && [...list, tag].sort(byName))
      await put(tag)
    } catch (error) {
      tellProblem(error)
    } finally {
      queries.invalidateQueries({ queryKey: ['tags'] })
    }
  }

  return { toggle, remove, create }
}

const byName = (one: Tag, other: Tag) => one.name.localeCompare(other.name)
