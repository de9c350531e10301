import type { LinkProps } from '@tanstack/react-router'

type OnboardingStep = {
  key: string
  title: 'onboarding.store' | 'onboarding.mailbox' | 'onboarding.outgoing' | 'onboarding.invite' | 'onboarding.hours'
  text:
    | 'onboarding.storeText'
    | 'onboarding.mailboxText'
    | 'onboarding.outgoingText'
    | 'onboarding.inviteText'
    | 'onboarding.hoursText'
  to: LinkProps['to']
  params: Record<string, string>
}

/** How each module's step is said and where it is done; a step that the server does not name is not shown. */
export const onboardingSteps: OnboardingStep[] = [
  {
    key: 'store',
    title: 'onboarding.store',
    text: 'onboarding.storeText',
    to: '/settings/$page',
    params: { page: 'stores' },
  },
  {
    key: 'mailbox',
    title: 'onboarding.mailbox',
    text: 'onboarding.mailboxText',
    to: '/settings/$page',
    params: { page: 'accounts' },
  },
  {
    key: 'email',
    title: 'onboarding.outgoing',
    text: 'onboarding.outgoingText',
    to: '/settings/$page',
    params: { page: 'sending' },
  },
  {
    key: 'team',
    title: 'onboarding.invite',
    text: 'onboarding.inviteText',
    to: '/settings/$page',
    params: { page: 'team' },
  },
  {
    key: 'hours',
    title: 'onboarding.hours',
    text: 'onboarding.hoursText',
    to: '/settings/$page',
    params: { page: 'hours' },
  },
]
