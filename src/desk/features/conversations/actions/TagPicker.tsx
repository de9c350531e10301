import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Menu } from 'react-aria-components/Menu'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'
import type { ConversationRow } from '~/api/types'
import { carriedBy, isCalled, tidied } from '~/features/tags/carried'
import { freshColour, inColour } from '~/features/tags/colours'
import { tagsQuery } from '~/features/tags/queries'
import { Icon } from '~/kit/Icon'
import { MenuItem } from '~/kit/Menu'
import { type Anchor, PickerPopover } from './PickerPopover'
import { useTagging } from './useTagging'

const longestName = 50
const fresh = 'new'
const oneGesture = 100

type TagPickerProps = { conversation: ConversationRow; anchor: Anchor }

/** Several at a time: Enter puts one on or takes it off, and what is not there yet can be made. */
export default function TagPicker({ conversation, anchor }: TagPickerProps) {
  const { t } = useTranslation()
  const { contains } = useFilter({ sensitivity: 'base' })
  const { data: tags = [], isPending, isError } = useQuery(tagsQuery)
  const { toggle, create } = useTagging(conversation)
  const [text, setText] = useState('')
  const chosenAt = useRef(0)
  const field = useRef<HTMLInputElement>(null)
  const carried = carriedBy(conversation.tags, tags)
  const name = tidied(text)
  const canCreate = name !== '' && !isPending && !isError && !tags.some(tag => isCalled(tag, name))

  const choose = (key: string) => {
    // One Enter may reach both the field and the item that it has marked.
    if (performance.now() - chosenAt.current < oneGesture) return
    chosenAt.current = performance.now()
    const tag = tags.find(one => one.id === key)
    if (tag) toggle(tag)
    else if (key === fresh && canCreate) create(name, freshColour(tags))
    setText('')
  }
  // Enter takes the first match even before the list has marked it.
  const chooseFirst = () => {
    if (field.current?.getAttribute('aria-activedescendant')) return
    const first = tags.find(tag => contains(tag.name, text))
    if (first || canCreate) choose(first?.id ?? fresh)
  }
  return (
    <PickerPopover label={t('conversation.tags')} anchor={anchor}>
      <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
        <SearchField
          className="picker__search"
          aria-label={t('conversation.filterTags')}
          autoFocus
          onSubmit={chooseFirst}
        >
          <div className="input-icon">
            <Icon name="search" />
            <Input className="input" ref={field} placeholder={t('conversation.filterTags')} maxLength={longestName} />
          </div>
        </SearchField>
        <Menu
          className="menu__list"
          aria-label={t('conversation.tags')}
          selectionMode="multiple"
          selectedKeys={carried.map(tag => tag.id)}
          shouldCloseOnSelect={false}
          escapeKeyBehavior="none"
          onAction={key => choose(String(key))}
          renderEmptyState={() => <div className="menu__label">{t(emptyWords(isError, isPending))}</div>}
        >
          {tags.map(tag => (
            <MenuItem key={tag.id} id={tag.id} textValue={tag.name}>
              <span className="tag-dot" style={inColour(tag.colour)} />
              <span className="truncate" dir="auto">
                {tag.name}
              </span>
              {carried.includes(tag) && <Icon name="check" className="push" />}
            </MenuItem>
          ))}
          {canCreate && (
            <MenuItem key={fresh} id={fresh} icon="plus" textValue={text}>
              <span className="truncate">{t('conversation.createTag', { name })}</span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </PickerPopover>
  )
}

function emptyWords(isError: boolean, isPending: boolean) {
  if (isError) return 'conversation.tagsNotLoaded'
  return isPending ? 'conversation.tagsLoading' : 'conversation.noTags'
}
