import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { TextField } from '~/kit/TextField'

export const shortestPassword = 10

type PasswordFormProps = { button: string; isBusy: boolean; isKnown?: boolean; onSubmit: (password: string) => void }

/** Choosing a password, or with `isKnown` giving the one a person already has. */
export function PasswordForm({ button, isBusy, isKnown, onSubmit }: PasswordFormProps) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const isFine = isKnown ? password !== '' : password.length >= shortestPassword
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isFine) onSubmit(password)
  }
  const missing = isKnown ? t('session.passwordMissing') : t('session.tooShort')
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={isKnown ? t('session.yourPassword') : t('session.newPassword')}
        type="password"
        autoComplete={isKnown ? 'current-password' : 'new-password'}
        value={password}
        onChange={setPassword}
        autoFocus
        hint={isKnown ? undefined : t('session.lengthHint')}
        error={isFine ? undefined : missing}
      />
      <Button type="submit" look="primary" size="lg" isPending={isBusy}>
        {button}
      </Button>
    </form>
  )
}
