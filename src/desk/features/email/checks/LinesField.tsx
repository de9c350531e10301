import { useId } from 'react'

type LinesFieldProps = { label: string; hint: string; example: string; text: string; onChange: (text: string) => void }

export function LinesField({ label, hint, example, text, onChange }: LinesFieldProps) {
  const described = useId()
  return (
    <label className="field">
      <span className="label">{label}</span>
      <textarea
        className="input textarea"
        rows={Math.max(2, Math.min(8, text.split('\n').length))}
        placeholder={example}
        value={text}
        spellCheck={false}
        autoCapitalize="off"
        aria-describedby={described}
        onChange={event => onChange(event.target.value)}
      />
      <span className="hint" id={described}>
        {hint}
      </span>
    </label>
  )
}
