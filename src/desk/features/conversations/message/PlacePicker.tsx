import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Collection } from 'react-aria-components/Collection'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuSection } from 'react-aria-components/Menu'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/kit/Icon'
import { MenuItem } from '~/kit/Menu'
import { Time } from '~/shared/Time'
import { type Place, usePlaces } from './usePlaces'

type PlacePickerProps = { conversation: string; label: string; onChoose: (place: Place) => void }

/** Another conversation: what looks alike first, then whatever the search finds. */
export function PlacePicker({ conversation, label, onChoose }: PlacePickerProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { sections, isSearching } = usePlaces(conversation, text.trim())
  const choose = (id: string) => {
    const place = sections.flatMap(section => section.items).find(one => one.id === id)
    if (place) onChoose(place)
  }
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label={t('message.moveHint')} autoFocus>
        <div className="input-icon">
          <Icon name="search" />
          <Input className="input" placeholder={t('message.moveHint')} />
        </div>
      </SearchField>
      <Menu
        className="menu__list places__list"
        aria-label={label}
        items={sections}
        onAction={key => choose(String(key))}
        renderEmptyState={() => (
          <p className="meta places__none">
            {isSearching ? t('message.searching') : t(text ? 'message.noneFound' : 'message.moveHint')}
          </p>
        )}
      >
        {section => (
          <MenuSection id={section.id}>
            <Header className="menu__label">{section.title}</Header>
            <Collection items={section.items}>
              {place => (
                <MenuItem id={place.id} textValue={`#${place.number} ${place.subject}`}>
                  <span className="num meta">#{place.number}</span>
                  <span className="truncate grow" dir="auto">
                    {place.subject || t('list.noSubject')}
                  </span>
                  {place.customer && (
                    <span className="meta truncate" dir="auto">
                      {place.customer}
                    </span>
                  )}
                  <Time className="meta" at={place.lastMessageAt} />
                </MenuItem>
              )}
            </Collection>
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  )
}
