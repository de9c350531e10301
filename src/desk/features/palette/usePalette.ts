import { useTranslation } from 'react-i18next'
import type { Found, Section } from './found'
import { useActions } from './useActions'
import { useConversationsFound } from './useConversationsFound'
import { useCustomersFound } from './useCustomersFound'
import { useSettled } from './useSettled'
import { useTerms } from './useTerms'

export function usePalette(text: string, onText: (text: string) => void, onClose: () => void) {
  const { t } = useTranslation()
  const query = useSettled(text.trim())
  const customers = useCustomersFound(query)
  const conversations = useConversationsFound(query)
  const actions = useActions(text.trim())
  const terms = useTerms(text.trimStart())

  const sections: Section[] = [
    { id: 'people', title: t('palette.people'), items: customers.items },
    {
      id: 'conversations',
      title: query ? t('palette.conversations') : t('palette.recent'),
      items: conversations.items,
    },
    { id: 'terms', title: t('palette.narrow'), items: terms },
    { id: 'actions', title: t('palette.actions'), items: actions },
  ].filter(section => section.items.length > 0)

  function run(id: string) {
    const found: Found | undefined = sections.flatMap(section => section.items).find(item => item.id === id)
    if (found?.completes !== undefined) return onText(found.completes)
    onClose()
    found?.run()
  }

  return { sections, run, isSearching: query !== text.trim() || customers.isFetching || conversations.isFetching }
}
