import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/kit/Icon'
import type { onboardingSteps } from './steps'

type OnboardingRowProps = {
  step: (typeof onboardingSteps)[number] & { isDone: boolean; minutes: number }
  number: number
  isNow: boolean
}

export function OnboardingRow({ step, number, isNow }: OnboardingRowProps) {
  const { t } = useTranslation()
  const word = step.isDone ? t('onboarding.settings') : t('onboarding.open')
  const state = step.isDone ? 'is-done' : isNow ? 'is-now' : ''
  return (
    <li className={`onboarding__step flow ${state}`}>
      <span className={state}>
        <span className="flow__n">{step.isDone ? <Icon name="check" size="sm" /> : number}</span>
      </span>
      <div className="grow">
        <b className="strong">{t(step.title)}</b>
        <p className="meta">{t(step.text)}</p>
      </div>
      {step.isDone ? (
        <span className="visually-hidden">{t('onboarding.stepDone')}</span>
      ) : (
        <span className="meta">{t('onboarding.minutes', { count: step.minutes })}</span>
      )}
      <Link
        className={`btn ${isNow ? 'btn--primary' : 'btn--ghost'}`}
        to={step.to}
        params={step.params as never}
        aria-label={`${word}: ${t(step.title)}`}
      >
        {word}
      </Link>
    </li>
  )
}
