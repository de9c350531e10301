import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Collection } from 'react-aria-components/Collection'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuSection } from 'react-aria-components/Menu'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'
import type { Message } from '~/api/types'
import { Dialog } from '~/kit/Dialog'
import { Icon } from '~/kit/Icon'
import { MenuItem } from '~/kit/Menu'
import { Time } from '~/shared/Time'
import { useMove } from './useMove'
import { usePlaces } from './usePlaces'

type MoveDialogProps = { message: Message; conversation: string; onClose: () => void }

/** Asks where a message belongs: what looks alike first, then whatever the search finds. */
export function MoveDialog({ message, conversation, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { sections, isSearching } = usePlaces(conversation, text.trim())
  const { move } = useMove(conversation)
  const choose = (id: string) => {
    const place = sections.flatMap(section => section.items).find(one => one.id === id)
    onClose()
    if (place) move([message], place)
  }
  return (
    <Dialog title={t('message.moveTitle')} isOpen onClose={onClose}>
      <div className="stack dialog__form places">
        <p className="hint">{t('message.moveLead')}</p>
        <Autocomplete inputValue={text} onInputChange={setText}>
          <SearchField aria-label={t('message.moveHint')} autoFocus>
            <div className="input-icon">
              <Icon name="search" />
              <Input className="input" placeholder={t('message.moveHint')} />
            </div>
          </SearchField>
          <Menu
            className="menu__list places__list"
            aria-label={t('message.moveTitle')}
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
      </div>
    </Dialog>
  )
}
