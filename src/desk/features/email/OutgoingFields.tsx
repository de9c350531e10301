import { useTranslation } from 'react-i18next'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { type OutgoingValues, securities, usualPort } from './outgoing'

type Field = { value: string; error: string | undefined; isRefused: boolean; onChange: (value: string) => void }
type OutgoingFieldsProps = {
  field: (name: keyof OutgoingValues) => Field
  values: OutgoingValues
  onChange: (change: Partial<OutgoingValues>) => void
  hasPassword?: boolean
  /** Whether it asks how many mails may go in a minute. */
  hasRate?: boolean
  /** Whether the mailbox's sign-in at its provider may take the place of a password. */
  mayUseGrant?: boolean
}

const signIns = ['password', 'oauth2'] as const

/** The server that sends our answers; the usual port follows the security. */
export function OutgoingFields({ field, values, onChange, hasPassword, hasRate, mayUseGrant }: OutgoingFieldsProps) {
  const { t } = useTranslation()
  const isUsual = Object.values(usualPort).includes(values.port)
  return (
    <>
      <div className="fields-row fields-row--host">
        <TextField label={t('email.host')} placeholder="smtp.example.com" mono {...field('host')} />
        <TextField label={t('email.port')} inputMode="numeric" {...field('port')} />
      </div>
      <Select
        label={t('email.security')}
        value={values.security}
        onChange={security => onChange({ security, ...(isUsual ? { port: usualPort[security] } : {}) })}
        choices={securities.map(key => ({ key, label: t(`email.securities.${key}`) }))}
      />
      {mayUseGrant && (
        <Select
          label={t('sending.signIn')}
          value={values.signIn}
          onChange={signIn => onChange({ signIn })}
          choices={signIns.map(key => ({ key, label: t(`sending.signIns.${key}`) }))}
        />
      )}
      <div className="fields-row">
        <TextField label={t('email.username')} autoComplete="off" {...field('username')} />
        {values.signIn === 'password' && (
          <TextField
            label={t('email.password')}
            type="password"
            autoComplete="new-password"
            hint={hasPassword ? t('email.passwordKept') : undefined}
            {...field('password')}
          />
        )}
      </div>
      {values.signIn === 'oauth2' && <p className="hint">{t('sending.grantHint')}</p>}
      {hasRate && (
        <TextField
          label={t('email.perMinute')}
          inputMode="numeric"
          hint={t('email.perMinuteHint')}
          {...field('perMinute')}
        />
      )}
    </>
  )
}
