import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { AppFrame } from '~/app/AppFrame'
import { useMe } from '~/app/session'
import { Loaded } from '~/shared/Loaded'
import { OnboardingRow } from './OnboardingRow'
import { onboardingSteps } from './steps'

export function OnboardingPage() {
  const { t } = useTranslation()
  const me = useMe()
  const onboarding = useQuery({
    queryKey: ['onboarding'],
    queryFn: () => ask(api.GET('/api/v1/onboarding')),
    staleTime: 0,
  })
  const steps = onboardingSteps.flatMap(step => {
    const state = onboarding.data?.steps.find(known => known.key === step.key)
    return state ? [{ ...step, ...state }] : []
  })
  const done = steps.filter(step => step.isDone).length
  const left = steps.filter(step => !step.isDone).reduce((sum, step) => sum + step.minutes, 0)
  const now = steps.find(step => !step.isDone)
  return (
    <AppFrame kind="wide">
      <main className="page" id="main" data-pane tabIndex={-1}>
        <div className="page__body">
          <div className="onboarding">
            <h1 className="display onboarding__title">
              {t('onboarding.title', { name: me.account.name.split(' ')[0] })}
            </h1>
            <Loaded query={onboarding}>
              {() => (
                <>
                  <p className="door__lead">
                    {left > 0 ? t('onboarding.lead', { count: left }) : t('onboarding.allDone')}
                  </p>
                  <div className="row onboarding__progress">
                    <div
                      className="steps-bar grow"
                      style={{ '--n': steps.length } as React.CSSProperties}
                      aria-hidden="true"
                    >
                      {steps.map(step => (
                        <i key={step.key} className={step.isDone ? 'on' : ''} />
                      ))}
                    </div>
                    <span className="meta">{t('onboarding.done', { done, total: steps.length })}</span>
                  </div>
                  <ol className="card onboarding__steps">
                    {steps.map((step, index) => (
                      <OnboardingRow key={step.key} step={step} number={index + 1} isNow={step === now} />
                    ))}
                  </ol>
                </>
              )}
            </Loaded>
          </div>
        </div>
      </main>
    </AppFrame>
  )
}
