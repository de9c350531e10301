import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { Icon } from './Icon'

type Choice<T extends string> = { key: T; label: string; icon?: string }
type SegmentedProps<T extends string> = { label: string; choices: Choice<T>[]; value: T; onChange: (key: T) => void }

/** Switches a view in place; exactly one choice holds. */
export function Segmented<T extends string>({ label, choices, value, onChange }: SegmentedProps<T>) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => {
        const chosen = choices.find(choice => keys.has(choice.key))
        if (chosen) onChange(chosen.key)
      }}
    >
      {choices.map(choice => (
        <ToggleButton key={choice.key} id={choice.key}>
          {choice.icon && <Icon name={choice.icon} size="sm" />}
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
