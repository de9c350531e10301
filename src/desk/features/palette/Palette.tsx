import { useRef, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Menu } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/kit/Icon'
import { Key } from '~/kit/Key'
import { PaletteSection } from './PaletteSection'
import { useHaste } from './useHaste'
import { usePalette } from './usePalette'
import { useSoundPlace } from './useSoundPlace'

/** Search and commands in one place: customers, conversations, then what can be done. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const dialog = useRef<HTMLElement>(null)
  const { sections, run, isSearching } = usePalette(text, setText, onClose)
  useSoundPlace(dialog, useHaste(text, isSearching, sections[0]?.items[0]?.id, run))
  return (
    <ModalOverlay className="scrim scrim--palette" isOpen isDismissable onOpenChange={open => open || onClose()}>
      <Modal className="palette">
        <Dialog ref={dialog} className="dialog__sheet" aria-label={t('palette.title')}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField className="palette__input" aria-label={t('palette.title')} autoFocus>
              <Icon name="search" />
              <Input className="palette__text" placeholder={t('palette.placeholder')} />
              <Key>Esc</Key>
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key */}
            <div className="palette__list" tabIndex={0}>
              <Menu
                className="palette__items"
                aria-label={t('palette.results')}
                items={sections}
                onAction={key => run(String(key))}
                renderEmptyState={() => (
                  <p className="palette__none meta">{isSearching ? t('palette.searching') : t('palette.none')}</p>
                )}
              >
                {section => <PaletteSection section={section} />}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
