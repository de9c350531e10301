import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { OutgoingFields } from '~/features/email/OutgoingFields'
import { OutgoingTestButton } from '~/features/email/OutgoingTestButton'
import { outgoingBody } from '~/features/email/outgoing'
import { TestOutcome } from '~/features/settings/installation/TestOutcome'
import { Button } from '~/kit/Button'
import { TextField } from '~/kit/TextField'
import type { Answers, Step } from './answers'
import type { SetupFormState } from './useSetup'

type StepFieldsProps = { step: Step; form: SetupFormState; shownErrors: boolean }

export function StepFields({ step, form, shownErrors }: StepFieldsProps) {
  const { t } = useTranslation()
  const field = (name: keyof Answers) => ({ ...form.field(name), isRefused: shownErrors || form.field(name).isRefused })
  if (step === 'code')
    return (
      <TextField
        label={t('setup.code')}
        hint={t('setup.codeHint')}
        autoFocus
        mono
        autoComplete="off"
        {...field('code')}
      />
    )
  if (step === 'shop') {
    return (
      <>
        <TextField label={t('setup.workspace')} hint={t('setup.workspaceHint')} autoFocus {...field('workspace')} />
        <TextField label={t('setup.brand')} hint={t('setup.brandHint')} {...field('brand')} />
        <TextField label={t('setup.address')} hint={t('setup.addressHint')} type="email" {...field('address')} />
      </>
    )
  }
  if (step === 'you') {
    return (
      <>
        <TextField label={t('setup.yourName')} autoFocus autoComplete="name" {...field('name')} />
        <TextField label={t('setup.email')} type="email" autoComplete="username" {...field('email')} />
        <TextField
          label={t('setup.password')}
          type="password"
          autoComplete="new-password"
          hint={t('session.lengthHint')}
          {...field('newPassword')}
        />
      </>
    )
  }
  if (step === 'address') return <PublicUrl form={form} field={field('publicUrl')} />
  return <Outgoing form={form} field={field} />
}

function PublicUrl({ form, field }: { form: SetupFormState; field: ReturnType<SetupFormState['field']> }) {
  const { t } = useTranslation()
  const { code, publicUrl } = form.values
  const test = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/setup/public-url-test', { body: { code, publicUrl } })),
    onError: form.refuse,
  })
  const { mutate } = test
  // What stands there is a guess: whether it leads here is said before anybody asks.
  useEffect(() => mutate(), [mutate])
  return (
    <>
      <TextField label={t('setup.publicUrl')} hint={t('setup.publicUrlHint')} type="url" mono autoFocus {...field} />
      <span>
        <Button onPress={() => test.mutate()} isPending={test.isPending}>
          {t('setup.test')}
        </Button>
      </span>
      {test.data && (
        <TestOutcome
          isOk={test.data.ok}
          fine={t('setup.publicUrlFine')}
          trouble={t('setup.publicUrlTrouble')}
          detail={test.data.detail}
        />
      )}
    </>
  )
}

function Outgoing({ form, field }: { form: SetupFormState; field: SetupFormState['field'] }) {
  const { t } = useTranslation()
  const { values } = form
  return (
    <>
      <p className="hint">{t('setup.outgoingLead')}</p>
      <OutgoingFields field={field} values={values} onChange={change => form.setValues({ ...values, ...change })} />
      <OutgoingTestButton
        to={values.email}
        isDisabled={!values.host}
        test={to =>
          ask(
            api.POST('/api/v1/setup/outgoing-test', {
              body: { code: values.code, password: null, ...outgoingBody(values), to },
            }),
          )
        }
      />
    </>
  )
}
