import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Mark } from '~/kit/Icon'
import { LookAround } from './LookAround'
import { StepFields } from './StepFields'
import { StepList } from './StepList'
import { useSetup } from './useSetup'

export function SetupForm({ publicUrl, code }: { publicUrl: string; code: string }) {
  const { t } = useTranslation()
  const setup = useSetup(publicUrl, code)
  const { step, form, isLast, send } = setup
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setup.next()
  }
  return (
    <main className="setup" id="main">
      <span className="door__mark">
        <Mark />
      </span>
      <h1 className="display setup__title">{t('setup.title')}</h1>
      <p className="door__lead">{t('setup.lead')}</p>
      <StepList at={setup.at} onBack={setup.goTo} />
      <form className="card card--pad stack" onSubmit={submit} noValidate key={step}>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <StepFields step={step} form={form} shownErrors={setup.areErrorsShown} />
        <div className="row row--wrap setup__buttons">
          {setup.at > 0 && <Button onPress={() => setup.goTo(setup.at - 1)}>{t('setup.back')}</Button>}
          {isLast && (
            <Button look="ghost" className="push" isDisabled={send.isPending} onPress={() => send.mutate(false)}>
              {t('setup.skip')}
            </Button>
          )}
          <Button look="primary" className={isLast ? '' : 'push'} type="submit" isPending={send.isPending}>
            {isLast ? t('setup.finish') : t('setup.next')}
          </Button>
        </div>
      </form>
      {step === 'code' && <LookAround code={form.values.code} onTrouble={form.refuse} />}
    </main>
  )
}
