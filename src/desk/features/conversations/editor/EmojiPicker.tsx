import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { SearchField } from 'react-aria-components/SearchField'
import { GridLayout, Size, Virtualizer } from 'react-aria-components/Virtualizer'
import { useTranslation } from 'react-i18next'
import type { Language } from '~/words'
import { findEmoji, loadEmoji, rememberEmoji } from './emoji'

const cell = new Size(34, 34)
const layout = { minItemSize: cell, maxItemSize: cell, minSpace: new Size(2, 2) }

export default function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language as Language
  const [text, setText] = useState('')
  const { data: all } = useQuery({
    queryKey: ['emoji', language],
    queryFn: () => loadEmoji(language),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const found = useMemo(() => findEmoji(all ?? [], text), [all, text])

  function pick(id: string) {
    const chosen = found.find(one => one.id === id)
    if (!chosen) return
    rememberEmoji(id)
    onPick(chosen.emoji)
  }

  return (
    <Dialog className="emoji-picker__sheet" aria-label={t('emoji.title')}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField aria-label={t('emoji.search')} autoFocus>
          <Input className="input emoji-picker__search" placeholder={t('emoji.search')} />
        </SearchField>
        <Virtualizer layout={GridLayout} layoutOptions={layout}>
          <ListBox
            className="emoji-picker__list"
            layout="grid"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the search field keeps the focus, and a list that scrolls is to be reached all the same
            render={props => <div {...props} tabIndex={0} />}
            aria-label={t('emoji.title')}
            items={found}
            selectionMode="none"
            onAction={key => pick(String(key))}
            renderEmptyState={() => all && <p className="meta emoji-picker__none">{t('emoji.none')}</p>}
          >
            {({ id, emoji, name }) => (
              <ListBoxItem id={id} className="emoji-picker__one" textValue={name} aria-label={name}>
                <span aria-hidden="true">{emoji}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Autocomplete>
    </Dialog>
  )
}
