import { useTranslation } from 'react-i18next'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { type Provider, usualPort, type Values } from './presets'

type Field = { value: string; error: string | undefined; isRefused: boolean; onChange: (value: string) => void }
type ServerFieldsProps = {
  field: (name: keyof Values) => Field
  values: Values
  onChange: (change: Partial<Values>) => void
  provider: Provider
  hasPassword: boolean
  /** Those that the server named when it was tested. */
  folders: string[]
}

const securities = ['tls', 'starttls', 'none'] as const
const signIns = ['password', 'oauth2'] as const

export function ServerFields({ field, values, onChange, provider, hasPassword, folders }: ServerFieldsProps) {
  const { t } = useTranslation()
  const known = [...new Set([values.folder, ...folders])]
  const passwordHint = hasPassword
    ? t('accounts.passwordKept')
    : provider === 'other'
      ? undefined
      : t(`accounts.passwordHints.${provider}`)
  return (
    <>
      {provider === 'other' && (
        <>
          <div className="fields-row fields-row--host">
            <TextField label={t('accounts.host')} mono {...field('host')} />
            <TextField label={t('accounts.port')} inputMode="numeric" {...field('port')} />
          </div>
          <Select
            label={t('accounts.security')}
            value={values.security}
            onChange={security => onChange({ security, port: usualPort[security] })}
            choices={securities.map(key => ({ key, label: t(`accounts.securities.${key}`) }))}
          />
        </>
      )}
      <div className="fields-row">
        <TextField label={t('accounts.username')} autoComplete="off" {...field('username')} />
        <Select
          label={t('accounts.signIn')}
          value={values.signIn}
          onChange={signIn => onChange({ signIn })}
          choices={signIns.map(key => ({ key, label: t(`accounts.signIns.${key}`) }))}
        />
      </div>
      {values.signIn === 'password' && (
        <TextField
          label={t('accounts.password')}
          type="password"
          autoComplete="new-password"
          hint={passwordHint}
          {...field('password')}
        />
      )}
      {known.length > 1 ? (
        <Select
          label={t('accounts.folder')}
          value={values.folder}
          onChange={folder => onChange({ folder })}
          choices={known.map(folder => ({ key: folder, label: folder }))}
        />
      ) : (
        <TextField label={t('accounts.folder')} {...field('folder')} />
      )}
    </>
  )
}
