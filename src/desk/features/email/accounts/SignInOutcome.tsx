import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Callout } from '~/kit/Callout'

const outcomes = ['done', 'denied', 'failed', 'late', 'not-lasting', 'unknown'] as const

/** What came of a sign-in at a provider, which leads back to this page. */
export function SignInOutcome() {
  const { t } = useTranslation()
  const { signIn } = useSearch({ strict: false }) as { signIn?: string }
  const outcome = outcomes.find(known => known === signIn)
  if (!outcome) return null
  return <Callout tone={outcome === 'done' ? 'success' : 'warning'}>{t(`accounts.signInOutcomes.${outcome}`)}</Callout>
}
