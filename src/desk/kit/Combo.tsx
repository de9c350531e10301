import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Icon } from './Icon'

type Choice<T extends string> = { key: T; label: string }
type ComboProps<T extends string> = {
  label: string
  isLabelHidden?: boolean
  choices: Choice<T>[]
  value: T
  onChange: (key: T) => void
}

/** A select with so many choices that one types to find them. */
export function Combo<T extends string>({ label, isLabelHidden, choices, value, onChange }: ComboProps<T>) {
  return (
    <ComboBox
      className="field"
      defaultItems={choices}
      value={value}
      menuTrigger="focus"
      aria-label={isLabelHidden ? label : undefined}
      onChange={key => {
        const chosen = choices.find(choice => choice.key === key)
        if (chosen) onChange(chosen.key)
      }}
    >
      {!isLabelHidden && <Label className="label">{label}</Label>}
      <span className="combo">
        <Input className="input" />
        <Button className="combo__open">
          <Icon name="chevron-down" size="sm" />
        </Button>
      </span>
      <Popover className="menu combo__menu" offset={4}>
        {/* It hangs at the end of the page, where everything has to lie in a part with a name. */}
        <section aria-label={label}>
          <ListBox className="menu__list">
            {(choice: Choice<T>) => (
              <ListBoxItem id={choice.key} className="menu__item" textValue={choice.label}>
                {choice.label}
                {choice.key === value && <Icon name="check" className="push" />}
              </ListBoxItem>
            )}
          </ListBox>
        </section>
      </Popover>
    </ComboBox>
  )
}
