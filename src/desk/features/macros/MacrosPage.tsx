import './macros.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFilter } from 'react-aria-components/Autocomplete'
import { useTranslation } from 'react-i18next'
import type { MacroRow } from '~/api/types'
import { useCan } from '~/app/session'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { TableCard } from '~/features/settings/TableCard'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { IconButton } from '~/kit/IconButton'
import { TextField } from '~/kit/TextField'
import { Loaded } from '~/shared/Loaded'
import { MacroEditor } from './MacroEditor'
import { inFolders } from './order'
import { macrosQuery } from './queries'
import { useMacros } from './useMacros'

type Editing = { id: string | null }

/** Words that are needed again and again: everybody's, and one's own. */
export function MacrosPage() {
  const { t } = useTranslation()
  const { contains } = useFilter({ sensitivity: 'base' })
  const mayShare = useCan('macros.share')
  const macros = useQuery(macrosQuery)
  const [q, setQ] = useState('')
  const [editing, setEditing] = useState<Editing | null>(null)
  const { remove } = useMacros()
  const add = (
    <Button look="primary" icon="plus" onPress={() => setEditing({ id: null })}>
      {t('macros.add')}
    </Button>
  )
  return (
    <SettingsBody title={t('settings.pages.macros')} lead={t('macros.lead')} isWide action={add}>
      <Loaded query={macros}>
        {all => {
          const found = all.filter(macro => contains(`${macro.name} ${macro.folder} ${macro.text}`, q.trim()))
          return (
            <>
              {all.length > 0 && <TextField label={t('macros.search')} type="search" value={q} onChange={setQ} />}
              {found.length === 0 ? (
                <div className="card">
                  <Empty icon="zap" title={t(all.length > 0 ? 'macros.noneFound' : 'macros.none')}>
                    {t(all.length > 0 ? 'macros.noneFoundText' : 'macros.noneText')}
                  </Empty>
                </div>
              ) : (
                inFolders(found).map(([folder, rows]) => (
                  <section key={folder} className="stack stack--xs macro-table">
                    {folder && (
                      <h2 className="macro-folder" dir="auto">
                        {folder}
                      </h2>
                    )}
                    <TableCard columns={[t('macros.name'), t('macros.whose'), t('macros.uses')]} hasActions>
                      {rows.map(macro => (
                        <MacroTableRow
                          key={macro.id}
                          macro={macro}
                          mayChange={mayShare || !macro.isShared}
                          onEdit={() => setEditing({ id: macro.id })}
                          onRemove={() => remove.mutate(macro)}
                        />
                      ))}
                    </TableCard>
                  </section>
                ))
              )}
            </>
          )
        }}
      </Loaded>
      {editing && <MacroEditor id={editing.id} onClose={() => setEditing(null)} />}
    </SettingsBody>
  )
}

type MacroTableRowProps = { macro: MacroRow; mayChange: boolean; onEdit: () => void; onRemove: () => void }

function MacroTableRow({ macro, mayChange, onEdit, onRemove }: MacroTableRowProps) {
  const { t } = useTranslation()
  return (
    <tr>
      <td>
        <span className="stack stack--xs macro-name">
          <span className="row">
            <span className="strong wrap-anywhere" dir="auto">
              {macro.name}
            </span>
            {macro.steps > 1 && <span className="chip">{t('macros.steps', { count: macro.steps })}</span>}
            {macro.actions.length > 0 && (
              <span className="chip">{t('macros.actsCount', { count: macro.actions.length })}</span>
            )}
          </span>
          <span className="meta macro-name__text" dir="auto">
            {macro.text}
          </span>
        </span>
      </td>
      <td>{t(macro.isShared ? 'macros.everybodys' : 'macros.own')}</td>
      <td className="num">{macro.uses}</td>
      <td className="r">
        {mayChange && (
          <span className="row tag-actions">
            <IconButton icon="pencil" size="sm" label={t('macros.editOne', { name: macro.name })} onPress={onEdit} />
            <IconButton
              icon="trash-2"
              size="sm"
              label={t('macros.removeOne', { name: macro.name })}
              onPress={onRemove}
            />
          </span>
        )}
      </td>
    </tr>
  )
}
