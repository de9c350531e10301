import type { LinkProps } from '@tanstack/react-router'

type OnboardingStep = {
  key: string
  title: 'onboarding.mailbox' | 'onboarding.outgoing' | 'onboarding.invite' | 'onboarding.firstReply'
  text: 'onboarding.mailboxText' | 'onboarding.outgoingText' | 'onboarding.inviteText' | 'onboarding.firstReplyText'
  to: LinkProps['to']
  params: Record<string, string>
}

/** How each step of a module is said and where it is done; a step that the server does not name is not shown. */
export const onboardingSteps: OnboardingStep[] = [
  {
    key: 'email.mailbox',
    title: 'onboarding.mailbox',
    text: 'onboarding.mailboxText',
    to: '/settings/$page',
    params: { page: 'email' },
  },
  {
    key: 'email.outgoing',
    title: 'onboarding.outgoing',
    text: 'onboarding.outgoingText',
    to: '/settings/$page',
    params: { page: 'email' },
  },
  {
    key: 'team.invite',
    title: 'onboarding.invite',
    text: 'onboarding.inviteText',
    to: '/settings/$page',
    params: { page: 'team' },
  },
  {
    key: 'conversations.first-reply',
    title: 'onboarding.firstReply',
    text: 'onboarding.firstReplyText',
    to: '/inbox/$view',
    params: { view: 'all' },
  },
]
