import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import type { OauthRegistration } from '~/api/types'
import { useForm } from '~/shared/useForm'
import type { Provider } from './presets'

/** Stores the registration, then leaves for the provider, which leads back to the page of accounts. */
export function useRegistration(
  mailbox: string,
  provider: Provider,
  known: OauthRegistration | null,
  store: () => Promise<unknown>,
) {
  const { t } = useTranslation()
  const own = known?.provider === 'custom' && provider === 'other' ? known : null
  const form = useForm(
    {
      clientId: known?.clientId ?? '',
      clientSecret: '',
      tenant: '',
      authorizationEndpoint: own?.authorizationEndpoint ?? '',
      tokenEndpoint: own?.tokenEndpoint ?? '',
      scope: own?.scope ?? '',
    },
    values => (values.clientId.trim() ? {} : { clientId: t('accounts.clientIdMissing') }),
  )
  const params = { path: { id: mailbox } }
  const signIn = useMutation({
    mutationFn: async () => {
      const { clientId, clientSecret, tenant, authorizationEndpoint, tokenEndpoint, scope } = form.values
      const name = provider === 'other' ? 'custom' : provider
      const written = {
        provider: name,
        clientId,
        clientSecret: clientSecret || null,
        tenant: tenant || null,
        authorizationEndpoint: authorizationEndpoint || null,
        tokenEndpoint: tokenEndpoint || null,
        scope: scope || null,
      } as const
      await ask(api.PUT('/api/v1/mailboxes/{id}/oauth', { params, body: written }))
      await store()
      return ask(
        api.POST('/api/v1/mailboxes/{id}/oauth/sign-in', {
          params: { ...params, header: { 'Idempotency-Key': newKey() } },
        }),
      )
    },
    onSuccess: ({ url }) => location.assign(url),
    onError: form.refuse,
  })
  return { form, signIn }
}
