import { Tooltip } from 'react-aria-components/Tooltip'
import { Key } from './Key'

export function Hint({ label, keys }: { label: string; keys?: string }) {
  return (
    <Tooltip className="tooltip row" offset={6}>
      {label}
      {keys && <Key>{keys}</Key>}
    </Tooltip>
  )
}
