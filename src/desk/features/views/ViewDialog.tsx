import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView, Shelf } from '~/api/types'
import { useCan } from '~/app/session'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Icon } from '~/kit/Icon'
import { Select } from '~/kit/Select'
import { Switch } from '~/kit/Switch'
import { TextField } from '~/kit/TextField'
import { useForm } from '~/shared/useForm'
import { FilterBuilder } from './FilterBuilder'
import { isWhole, rulesOf, tidied } from './filters'
import { savedViewsQuery } from './queries'
import { useViews, type ViewBody } from './useViews'
import { viewIcons } from './viewIcons'

const shelves = ['open', 'snoozed', 'resolved', 'spam'] as const satisfies Shelf[]
const sorts = ['newest', 'oldest', 'waiting', 'due', 'priority'] as const

type ViewDialogProps = {
  saved: SavedView | null
  from: Pick<SavedView, 'filter' | 'shelves' | 'sort'>
  onClose: () => void
}

/** What a view is called, where it looks, and for what. */
export default function ViewDialog({ saved, from, onClose }: ViewDialogProps) {
  const { t } = useTranslation()
  const formId = useId()
  const mayShare = useCan('views.share')
  const folders = [...new Set((useQuery(savedViewsQuery).data ?? []).map(({ folder }) => folder).filter(Boolean))]
  const [body, setBody] = useState<Omit<ViewBody, 'name' | 'folder'>>({
    icon: (saved?.icon ?? 'star') as ViewBody['icon'],
    isShared: saved?.isShared ?? false,
    shelves: from.shelves,
    filter: from.filter,
    sort: from.sort,
  })
  const set = (change: Partial<typeof body>) => setBody({ ...body, ...change })
  const [isAsked, setIsAsked] = useState(false)
  const form = useForm({ name: saved?.name ?? '', folder: saved?.folder ?? '' }, ({ name }) =>
    name.trim() ? {} : { name: t('settings.nameMissing') },
  )
  const { save } = useViews()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (form.errors.name || body.shelves.length === 0 || !rulesOf(body.filter).every(isWhole)) return
    const { name, folder } = form.values
    const whole = { ...body, name: name.trim(), folder: folder.trim(), filter: tidied(body.filter) }
    save.mutate({ saved, body: whole }, { onSuccess: onClose, onError: form.refuse })
  }
  return (
    <Dialog
      title={saved ? t('views.editOf', { name: saved.name }) : t('views.add')}
      className="dialog--filter"
      isOpen
      onClose={onClose}
      isBusy={save.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId} isPending={save.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <div className="view-names">
          <TextField label={t('views.name')} maxLength={60} autoFocus {...form.field('name')} isRefused={isAsked} />
          <TextField
            label={t('views.folder')}
            hint={folders.length > 0 ? t('views.folders', { names: folders.join(', ') }) : t('views.folderHint')}
            maxLength={60}
            {...form.field('folder')}
          />
        </div>
        <fieldset className="plain-fieldset stack stack--xs">
          <legend className="label">{t('views.icon')}</legend>
          <div className="row row--wrap view-icons">
            {viewIcons.map(icon => (
              <label className="view-icon" key={icon} title={t(`views.icons.${icon}`)}>
                <input
                  type="radio"
                  className="visually-hidden"
                  name={`${formId}-icon`}
                  aria-label={t(`views.icons.${icon}`)}
                  checked={body.icon === icon}
                  onChange={() => set({ icon })}
                />
                <Icon name={icon} />
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset className="plain-fieldset stack stack--xs">
          <legend className="label">{t('views.shelves')}</legend>
          <div className="row row--wrap view-shelves">
            {shelves.map(shelf => (
              <label className="row" key={shelf}>
                <input
                  type="checkbox"
                  checked={body.shelves.includes(shelf)}
                  onChange={({ target }) =>
                    set({
                      shelves: shelves.filter(one => (one === shelf ? target.checked : body.shelves.includes(one))),
                    })
                  }
                />
                {t(`views.shelf.${shelf}`)}
              </label>
            ))}
          </div>
          {isAsked && body.shelves.length === 0 && <span className="field__error">{t('views.noShelf')}</span>}
        </fieldset>
        <fieldset className="plain-fieldset stack stack--xs">
          <legend className="label">{t('views.conditions')}</legend>
          <FilterBuilder filter={body.filter} onChange={filter => set({ filter })} isAsked={isAsked} />
        </fieldset>
        <Select
          label={t('views.sort')}
          value={body.sort}
          onChange={sort => set({ sort })}
          choices={sorts.map(key => ({ key, label: t(`list.sort.${key}`) }))}
        />
        {mayShare && (
          <Switch
            label={t('views.shared')}
            hint={t('views.sharedHint')}
            isOn={body.isShared}
            onChange={isShared => set({ isShared })}
          />
        )}
      </form>
    </Dialog>
  )
}
