import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OauthRegistration } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { CopyField } from '~/kit/CopyField'
import { TextField } from '~/kit/TextField'
import { Loaded } from '~/shared/Loaded'
import type { Provider } from './presets'
import { oauthQuery } from './queries'
import { useRegistration } from './useRegistration'

/** `store` keeps the account's settings: signing in leaves the page. */
type OauthFieldsProps = { mailbox: string; provider: Provider; store: () => Promise<unknown> }

/** The shop's own app registration at its provider, and the way to sign in there. */
export function OauthFields({ mailbox, provider, store }: OauthFieldsProps) {
  const registration = useQuery(oauthQuery(mailbox))
  return (
    <Loaded query={registration}>
      {known => <Registration key={provider} mailbox={mailbox} provider={provider} known={known} store={store} />}
    </Loaded>
  )
}

function Registration({ mailbox, provider, known, store }: OauthFieldsProps & { known: OauthRegistration | null }) {
  const { t } = useTranslation()
  const { form, signIn } = useRegistration(mailbox, provider, known, store)
  const callback = known?.redirectUri ?? `${location.origin}/api/v1/oauth/callback`
  return (
    <fieldset className="stack oauth">
      <legend className="label">{t('accounts.oauth')}</legend>
      <p className="hint">{t('accounts.oauthHint')}</p>
      <CopyField label={t('accounts.redirect')} text={callback} />
      <div className="fields-row">
        <TextField label={t('accounts.clientId')} mono {...form.field('clientId')} />
        <TextField
          label={t('accounts.clientSecret')}
          type="password"
          autoComplete="new-password"
          hint={known?.hasSecret ? t('accounts.secretKept') : undefined}
          {...form.field('clientSecret')}
        />
      </div>
      {provider === 'microsoft' && <TextField label={t('accounts.tenant')} mono {...form.field('tenant')} />}
      {provider === 'other' && (
        <>
          <TextField label={t('accounts.authorizationEndpoint')} mono {...form.field('authorizationEndpoint')} />
          <TextField label={t('accounts.tokenEndpoint')} mono {...form.field('tokenEndpoint')} />
          <TextField label={t('accounts.scope')} mono {...form.field('scope')} />
        </>
      )}
      {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
      {known?.problem && <Callout tone="warning">{known.problem}</Callout>}
      <div className="row row--wrap">
        <Button isPending={signIn.isPending} onPress={() => signIn.mutate()}>
          {t(known?.isSignedIn ? 'accounts.signInAgain' : 'accounts.signInNow')}
        </Button>
        <span className="meta">{t(known?.isSignedIn ? 'accounts.signedIn' : 'accounts.notSignedIn')}</span>
      </div>
    </fieldset>
  )
}
