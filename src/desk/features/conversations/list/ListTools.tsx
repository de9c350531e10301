import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListSort, SavedView, View } from '~/api/types'
import { useCan } from '~/app/session'
import { beginning } from '~/features/begin/wanted'
import { useShortcut } from '~/features/keyboard/useShortcut'
import { asked } from '~/features/views/dialog'
import { savedViewsQuery } from '~/features/views/queries'
import { useViews } from '~/features/views/useViews'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { IconButton } from '~/kit/IconButton'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import { lookAt, useListed } from '../listing'
import { savedOf, usualSort } from '../views'

const sorts: ListSort[] = ['newest', 'oldest', 'waiting', 'due', 'priority']

/** In which order a list stands, what narrows it, and what becomes of a saved view. */
export function ListTools({ view }: { view: View }) {
  const { t } = useTranslation()
  const listed = useListed(view)
  const saved = useQuery(savedViewsQuery).data?.find(({ id }) => id === savedOf(view))
  const usual = saved?.sort ?? usualSort(view)
  const sort = listed.sort ?? usual
  const mayWrite = useCan('conversations.write')
  const openFilter = () => asked.set({ what: 'filter', view })
  useShortcut('filter', openFilter)
  return (
    <span className="row push list-tools">
      <MenuTrigger>
        <Button look="ghost" size="sm" aria-label={t('list.sortBy', { name: t(`list.sort.${sort}`) })}>
          <span className="truncate">{t(`list.sort.${sort}`)}</span>
          <Icon name="chevron-down" size="sm" />
        </Button>
        <Menu
          placement="bottom end"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[sort]}
          onAction={key => lookAt(view, { sort: key === usual ? undefined : (key as ListSort) })}
        >
          {sorts.map(key => (
            <MenuItem key={key} id={key} textValue={t(`list.sort.${key}`)}>
              {t(`list.sort.${key}`)}
              {key === sort && <Icon name="check" className="push" />}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      <IconButton
        icon="list-filter"
        size="sm"
        keys="f"
        label={t('list.filter')}
        aria-pressed={listed.where !== undefined}
        onPress={openFilter}
      />
      {mayWrite && (
        <IconButton
          icon="square-pen"
          size="sm"
          keys="c"
          label={t('list.begin')}
          onPress={() => beginning.set({ to: [] })}
        />
      )}
      {saved && <ViewMenu saved={saved} />}
    </span>
  )
}

function ViewMenu({ saved }: { saved: SavedView }) {
  const { t } = useTranslation()
  const mayShare = useCan('views.share')
  const { remove } = useViews()
  const mayChange = mayShare || !saved.isShared
  const edit = (copy: boolean) => asked.set({ what: 'view', saved: copy ? null : saved, from: saved })
  return (
    <MenuTrigger>
      <IconButton icon="ellipsis" size="sm" label={t('list.viewMenu', { name: saved.name })} />
      <Menu placement="bottom end">
        {mayChange && (
          <MenuItem icon="pencil" onAction={() => edit(false)}>
            {t('list.editView')}
          </MenuItem>
        )}
        <MenuItem icon="copy" onAction={() => edit(true)}>
          {t('list.copyView')}
        </MenuItem>
        {mayChange && (
          <MenuItem icon="trash-2" onAction={() => remove.mutate(saved)}>
            {t('list.removeView')}
          </MenuItem>
        )}
      </Menu>
    </MenuTrigger>
  )
}
