import './macros.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Input } from 'react-aria-components/Input'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'
import type { FilledMacro, MacroRow } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { Key } from '~/kit/Key'
import { tellProblem } from '~/shared/tellProblem'
import { MacroPreview } from './MacroPreview'
import { byUse } from './order'
import { filledQuery, macrosQuery } from './queries'

type MacroPickerProps = { conversation: string; onTake: (filled: FilledMacro) => void; onClose: () => void }

/** All macros, those used most first, and beside them how the marked one would read here. */
export default function MacroPicker({ conversation, onTake, onClose }: MacroPickerProps) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { contains } = useFilter({ sensitivity: 'base' })
  const { data: macros = [], isPending, isError } = useQuery(macrosQuery)
  const [text, setText] = useState('')
  const [marked, setMarked] = useState<string | null>(null)
  const listed = [...macros].sort(byUse)
  const found = listed.filter(macro => contains(searched(macro), text))
  const shown = found.find(({ id }) => id === marked) ?? found[0]

  const isTaken = useRef(false)
  const take = (id: string | undefined) => {
    // One Enter may reach both the field and the item that it has marked.
    if (!id || isTaken.current) return
    isTaken.current = true
    cache.fetchQuery(filledQuery(conversation, id)).then(filled => {
      onClose()
      onTake(filled)
    }, refused)
  }
  const refused = (error: unknown) => {
    isTaken.current = false
    tellProblem(error)
  }
  return (
    <ModalOverlay className="scrim scrim--palette" isOpen isDismissable onOpenChange={open => open || onClose()}>
      <Modal className="palette macro-picker">
        <Dialog className="dialog__sheet" aria-label={t('macros.choose')}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField
              className="palette__input"
              aria-label={t('macros.search')}
              autoFocus
              onSubmit={() => take(shown?.id)}
            >
              <Icon name="zap" />
              <Input className="palette__text" placeholder={t('macros.search')} />
              <Key>Esc</Key>
            </SearchField>
            <div className="macro-picker__panes">
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
              <div className="macro-picker__list" tabIndex={0}>
                <Menu
                  className="palette__list macro-picker__menu"
                  aria-label={t('settings.pages.macros')}
                  items={found}
                  onAction={key => take(String(key))}
                  renderEmptyState={() => (
                    <NoMacros
                      state={isError ? 'notLoaded' : isPending ? 'loading' : macros.length > 0 ? 'noneFound' : 'none'}
                    />
                  )}
                >
                  {macro => (
                    <MenuItem
                      id={macro.id}
                      className={`menu__item ${macro.id === shown?.id ? 'macro-picker__marked' : ''}`}
                      textValue={macro.name}
                    >
                      {({ isFocused }) => <Row macro={macro} isMarked={isFocused} onMark={setMarked} />}
                    </MenuItem>
                  )}
                </Menu>
              </div>
              {shown && <MacroPreview conversation={conversation} macro={shown.id} />}
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const searched = ({ name, folder, text }: MacroRow) => `${name} ${folder} ${text}`

type RowProps = { macro: MacroRow; isMarked: boolean; onMark: (id: string) => void }

function Row({ macro, isMarked, onMark }: RowProps) {
  useEffect(() => {
    if (isMarked) onMark(macro.id)
  }, [isMarked, macro.id, onMark])
  return (
    <>
      <Icon name={macro.steps > 1 ? 'list-ordered' : 'zap'} />
      <span className="truncate grow" dir="auto">
        {macro.name}
      </span>
      {macro.folder && <span className="meta truncate macro-picker__folder">{macro.folder}</span>}
    </>
  )
}

function NoMacros({ state }: { state: 'notLoaded' | 'loading' | 'noneFound' | 'none' }) {
  const { t } = useTranslation()
  return (
    <p className="palette__none meta">
      {t(`macros.picker.${state}`)}{' '}
      {state === 'none' && (
        <Link to="/settings/$page" params={{ page: 'macros' }} className="link">
          {t('macros.add')}
        </Link>
      )}
    </p>
  )
}
