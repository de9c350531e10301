import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/kit/Avatar'
import type { Suggesting } from './useMentions'

const listId = 'mention-list'
const rowHeight = 34

/** The colleagues that an @ may mean. The text keeps the focus; it points at the marked one. */
export function MentionList({ shown, text }: { shown: Suggesting; text: HTMLElement }) {
  const { t } = useTranslation()
  const { people, at, place, choose } = shown
  const marked = people[at]?.id
  useEffect(() => {
    if (!marked) return
    text.setAttribute('aria-controls', listId)
    text.setAttribute('aria-activedescendant', `mention-${marked}`)
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [text, marked])
  if (!place || people.length === 0) return null
  const height = people.length * rowHeight + 10
  const top = place.top > height + 8 ? place.top - height - 4 : place.bottom + 4
  const left = Math.max(8, Math.min(place.left, innerWidth - 248))
  return createPortal(
    <section aria-label={t('composer.mention')}>
      <div
        className="menu mention-list"
        id={listId}
        role="listbox"
        aria-label={t('composer.mention')}
        style={{ top, left }}
      >
        {people.map(person => (
          // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus and points here
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the text
          <div
            key={person.id}
            id={`mention-${person.id}`}
            className="menu__item"
            role="option"
            aria-selected={person.id === marked}
            onMouseDown={event => event.preventDefault()}
            onClick={() => choose(person)}
          >
            <Avatar id={person.id} name={person.name} size="sm" />
            <span className="truncate">{person.name}</span>
          </div>
        ))}
      </div>
    </section>,
    document.body,
  )
}
