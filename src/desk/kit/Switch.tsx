import { useId } from 'react'

type SwitchProps = { label: string; hint?: string; isOn: boolean; onChange: (isOn: boolean) => void }

/** Saves at once, unlike a checkbox, which waits for the form's button. */
export function Switch({ label, hint, isOn, onChange }: SwitchProps) {
  const described = useId()
  return (
    <label className="row row--top switch-line">
      <input
        className="switch"
        type="checkbox"
        checked={isOn}
        aria-describedby={hint ? described : undefined}
        onChange={event => onChange(event.target.checked)}
      />
      <span className="stack stack--xs">
        {label}
        {hint && (
          <span className="hint" id={described}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
