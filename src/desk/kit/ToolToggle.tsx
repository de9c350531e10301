import { ToggleButton } from 'react-aria-components/ToggleButton'
import { TooltipTrigger } from 'react-aria-components/Tooltip'
import { Hint } from './Hint'
import { Icon } from './Icon'

type ToolToggleProps = { icon: string; label: string; keys?: string; isOn: boolean; onPress: () => void }

/** A tool that is on or off where the caret stands. */
export function ToolToggle({ icon, label, keys, isOn, onPress }: ToolToggleProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <ToggleButton
        className="btn btn--ghost btn--icon btn--sm tool"
        aria-label={label}
        isSelected={isOn}
        onChange={onPress}
      >
        <Icon name={icon} />
      </ToggleButton>
      <Hint label={label} keys={keys} />
    </TooltipTrigger>
  )
}
