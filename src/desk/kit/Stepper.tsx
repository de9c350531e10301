import { useTranslation } from 'react-i18next'
import { Icon } from './Icon'

type StepperProps = { label: string; value: number; most: number; onChange: (value: number) => void }

/** A number of pieces, at least one. */
export function Stepper({ label, value, most, onChange }: StepperProps) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row of a table
    <span className="stepper" role="group" aria-label={label}>
      <button type="button" aria-label={t('common.less')} disabled={value <= 1} onClick={() => onChange(value - 1)}>
        <Icon name="minus" size="xs" />
      </button>
      <output>{value}</output>
      <button type="button" aria-label={t('common.more')} disabled={value >= most} onClick={() => onChange(value + 1)}>
        <Icon name="plus" size="xs" />
      </button>
    </span>
  )
}
