import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { codeOf } from '~/api/problem'
import { meQuery, useMe } from '~/app/session'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { TextField } from '~/kit/TextField'
import { toast } from '~/kit/toasts'
import { problemText } from '~/shared/tellProblem'
import { useForm } from '~/shared/useForm'
import { isMailAddress } from '~/shared/validAddress'

/** The address to sign in with. It is asked for the password, since whoever has the address can have the password reset. */
export function EmailCard() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { email } = useMe().account
  const form = useForm({ email, password: '' }, values => ({
    ...(isMailAddress(values.email) ? {} : { email: t('composer.notAddress') }),
    ...(values.password ? {} : { password: t('session.passwordMissing') }),
  }))
  const save = useMutation({
    mutationFn: () => ask(api.PUT('/api/v1/me/email', { body: form.values })),
    onSuccess: async () => {
      form.setValues({ email: form.values.email, password: '' })
      form.settle()
      await cache.invalidateQueries({ queryKey: meQuery.queryKey })
      toast(t('common.saved'))
    },
    onError: form.refuse,
  })
  const isWrong = codeOf(save.error) === 'wrong_password'
  return (
    <SettingsCard
      title={t('team.signInEmail')}
      trouble={isWrong && save.error ? problemText(save.error) : form.trouble}
      isBusy={save.isPending}
      isClean={!form.isDirty}
      button={t('team.changeEmail')}
      onSave={() => Object.keys(form.errors).length === 0 && save.mutate()}
    >
      <TextField label={t('session.email')} type="email" autoComplete="email" {...form.field('email')} />
      <TextField
        label={t('team.currentPassword')}
        type="password"
        autoComplete="current-password"
        {...form.field('password')}
      />
    </SettingsCard>
  )
}
