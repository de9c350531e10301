import { useTranslation } from 'react-i18next'
import { Icon } from '~/kit/Icon'
import { steps } from './answers'

type StepListProps = { at: number; onBack: (step: number) => void }

export function StepList({ at, onBack }: StepListProps) {
  const { t } = useTranslation()
  return (
    <ol className="flow setup__flow">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'is-done' : index === at ? 'is-now' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="flow__n">{index < at ? <Icon name="check" size="xs" /> : index + 1}</span>
          {index < at ? (
            <button type="button" className="setup__step" onClick={() => onBack(index)}>
              {t(`setup.steps.${step}`)}
            </button>
          ) : (
            <span>{t(`setup.steps.${step}`)}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
