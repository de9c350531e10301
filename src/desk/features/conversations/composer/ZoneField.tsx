import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from '~/kit/Icon'
import { allZones, zoneName } from './sendTimes'

type ZoneFieldProps = { label: string; value: string; onChange: (zone: string) => void }

const zones = allZones().map(id => ({ id, name: zoneName(id) }))

/** A time zone, found by typing a part of its name. */
export function ZoneField({ label, value, onChange }: ZoneFieldProps) {
  return (
    <ComboBox
      className="field"
      defaultItems={zones}
      value={value}
      onChange={zone => zone && onChange(String(zone))}
      menuTrigger="focus"
    >
      <Label className="label">{label}</Label>
      <span className="row zone-field">
        <Input className="input grow" />
        <Button className="btn btn--icon">
          <Icon name="chevron-down" size="sm" />
        </Button>
      </span>
      <Popover className="menu zone-menu" offset={4}>
        <ListBox className="menu__list">
          {(zone: (typeof zones)[number]) => (
            <ListBoxItem id={zone.id} className="menu__item" textValue={zone.name}>
              {zone.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
