import { Tooltip } from 'react-aria-components/Tooltip'
import { Key } from './Key'

/** The name of an icon, for the eye; screen readers have it from the control, and so pass over this. */
export function Hint({ label, keys }: { label: string; keys?: string }) {
  return (
    <Tooltip className="tooltip row" offset={6} render={props => <div {...props} aria-hidden="true" />}>
      {label}
      {keys && <Key>{keys}</Key>}
    </Tooltip>
  )
}
