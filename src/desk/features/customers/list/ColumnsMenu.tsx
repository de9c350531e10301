import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import { columns, useColumns } from './columns'

/** Which columns the list shows, remembered in this browser. */
export function ColumnsMenu() {
  const { t } = useTranslation()
  const { shown, show } = useColumns()
  return (
    <MenuTrigger>
      <Button icon="layers">{t('customers.columns')}</Button>
      <Menu
        placement="bottom end"
        selectionMode="multiple"
        selectedKeys={shown}
        onSelectionChange={keys => show(keys === 'all' ? columns : keys)}
      >
        {columns.map(column => (
          <MenuItem key={column} id={column} textValue={t(`customers.column.${column}`)}>
            {t(`customers.column.${column}`)}
            {shown.includes(column) && <Icon name="check" className="push" />}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
}
