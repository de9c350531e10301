import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { codeOf } from '~/api/problem'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { shortestPassword } from '~/features/team/session/PasswordForm'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { problemText } from '~/shared/tellProblem'
import { useForm } from '~/shared/useForm'

const nothing = { current: '', next: '' }

export function PasswordCard() {
  const { t } = useTranslation()
  const form = useForm(nothing, values => ({
    ...(values.current ? {} : { current: t('session.passwordMissing') }),
    ...(values.next.length >= shortestPassword ? {} : { next: t('session.tooShort') }),
  }))
  const save = useMutation({
    mutationFn: () =>
      ask(api.PUT('/api/v1/me/password', { body: { current: form.values.current, new: form.values.next } })),
    onSuccess: () => {
      form.setValues(nothing)
      form.settle()
      toast(t('team.passwordChanged'))
    },
    onError: form.refuse,
  })
  const isWrong = codeOf(save.error) === 'wrong_password'
  return (
    <SettingsCard
      title={t('session.password')}
      trouble={isWrong && save.error ? problemText(save.error) : form.trouble}
      isBusy={save.isPending}
      isClean={!form.isDirty}
      button={t('team.changePassword')}
      onSave={() => Object.keys(form.errors).length === 0 && save.mutate()}
    >
      <p className="hint">{t('team.passwordHint')}</p>
      <TextField
        label={t('team.currentPassword')}
        type="password"
        autoComplete="current-password"
        {...form.field('current')}
      />
      <TextField
        label={t('session.newPassword')}
        type="password"
        autoComplete="new-password"
        hint={t('session.lengthHint')}
        {...form.field('next')}
      />
    </SettingsCard>
  )
}
