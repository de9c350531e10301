import { useId } from 'react'

type CheckListProps = {
  label: string
  hint?: string
  choices: { id: string; name: string }[]
  chosen: string[]
  onChange: (chosen: string[]) => void
}

/** Several of a list that is short enough to be read. */
export function CheckList({ label, hint, choices, chosen, onChange }: CheckListProps) {
  const described = useId()
  return (
    <fieldset className="plain-fieldset stack stack--xs" aria-describedby={hint ? described : undefined}>
      <legend className="label">{label}</legend>
      {hint && (
        <p className="hint" id={described}>
          {hint}
        </p>
      )}
      <div className="check-list">
        {choices.map(({ id, name }) => (
          <label className="row" key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter(known => known !== id))
              }
            />
            <span className="truncate">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
