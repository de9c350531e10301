import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { Icon } from './Icon'

type Choice<T extends string> = { key: T; label: string }
type SelectProps<T extends string> = {
  label: string
  isLabelHidden?: boolean
  choices: Choice<T>[]
  value: T
  onChange: (key: T) => void
  isDisabled?: boolean
}

export function Select<T extends string>({
  label,
  isLabelHidden,
  choices,
  value,
  onChange,
  isDisabled,
}: SelectProps<T>) {
  return (
    <AriaSelect
      className="field"
      value={value}
      isDisabled={isDisabled}
      onChange={key => {
        const chosen = choices.find(choice => choice.key === key)
        if (chosen) onChange(chosen.key)
      }}
      aria-label={isLabelHidden ? label : undefined}
    >
      {!isLabelHidden && <Label className="label">{label}</Label>}
      <Button className="select">
        <SelectValue className="truncate">{({ selectedText }) => selectedText}</SelectValue>
        <Icon name="chevron-down" size="sm" />
      </Button>
      <Popover className="menu" offset={4}>
        <ListBox className="menu__list" items={choices}>
          {choice => (
            <ListBoxItem id={choice.key} className="menu__item" textValue={choice.label}>
              {choice.label}
              {choice.key === value && <Icon name="check" className="push" />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
