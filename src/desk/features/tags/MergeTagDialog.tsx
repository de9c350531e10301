import { useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { SearchField } from 'react-aria-components/SearchField'
import { useTranslation } from 'react-i18next'
import type { Tag } from '~/api/types'
import { Button } from '~/kit/Button'
import { Dialog } from '~/kit/Dialog'
import { Icon } from '~/kit/Icon'
import { TagMark } from './TagMark'
import { useTags } from './useTags'

/** Asks into which tag one is to be merged, and says what that does before it is done. */
export function MergeTagDialog({ tag, tags, onClose }: { tag: Tag; tags: Tag[]; onClose: () => void }) {
  const { t } = useTranslation()
  const { merge } = useTags()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [into, setInto] = useState<Tag | null>(null)
  const others = tags.filter(other => other.id !== tag.id)
  const confirm = () => into && merge.mutateAsync({ tag, into }).then(onClose, onClose)
  return (
    <Dialog
      title={t('tags.mergeOne', { name: tag.name })}
      isOpen
      onClose={onClose}
      isBusy={merge.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="danger" isDisabled={into === null} isPending={merge.isPending} onPress={confirm}>
            {into ? t('tags.mergeInto', { into: into.name }) : t('tags.merge')}
          </Button>
        </>
      }
    >
      <div className="stack dialog__form">
        <p className="hint" role="status">
          {into
            ? t('tags.mergeWarning', { name: tag.name, into: into.name, count: tag.uses?.conversations ?? 0 })
            : t('tags.mergeLead', { name: tag.name })}
        </p>
        <Autocomplete filter={contains}>
          <SearchField aria-label={t('tags.find')} autoFocus>
            <div className="input-icon">
              <Icon name="search" />
              <Input className="input" placeholder={t('tags.find')} />
            </div>
          </SearchField>
          <ListBox
            className="menu__list tag-choices"
            aria-label={t('tags.tag')}
            selectionMode="single"
            selectedKeys={into ? [into.id] : []}
            onSelectionChange={keys => setInto(others.find(other => keys !== 'all' && keys.has(other.id)) ?? null)}
            renderEmptyState={() => <div className="menu__label">{t('tags.noneFound')}</div>}
          >
            {others.map(other => (
              <ListBoxItem key={other.id} id={other.id} className="menu__item" textValue={other.name}>
                <TagMark tag={other} />
                <span className="meta num push">{t('tags.uses', { count: other.uses?.conversations ?? 0 })}</span>
                {into?.id === other.id && <Icon name="check" />}
              </ListBoxItem>
            ))}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  )
}
