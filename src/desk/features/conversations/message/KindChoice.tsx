import { useTranslation } from 'react-i18next'
import type { choices } from './kinds'

type KindChoiceProps = { kind: (typeof choices)[number]; isChosen: boolean; onChoose: () => void }

export function KindChoice({ kind, isChosen, onChoose }: KindChoiceProps) {
  const { t } = useTranslation()
  return (
    <label className="row row--top">
      <input
        className="radio"
        type="radio"
        name="kind"
        value={kind}
        checked={isChosen}
        // biome-ignore lint/a11y/noAutofocus: a dialog begins at what is chosen
        autoFocus={isChosen}
        onChange={onChoose}
      />
      <span className="stack stack--xs">
        {t(`kind.names.${kind}`)}
        <span className="hint">{t(`kind.means.${kind}`)}</span>
      </span>
    </label>
  )
}
