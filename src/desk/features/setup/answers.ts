import { noOutgoing, type OutgoingValues, outgoingBody, outgoingLacks } from '~/features/email/outgoing'
import { shortestPassword } from '~/features/team/session/PasswordForm'
import { isMailAddress, isWebAddress } from '~/shared/validAddress'

export type Answers = {
  code: string
  workspace: string
  brand: string
  address: string
  name: string
  email: string
  newPassword: string
  publicUrl: string
} & OutgoingValues

export const steps = ['code', 'shop', 'you', 'address', 'outgoing'] as const
export type Step = (typeof steps)[number]

/** Which answers a step asks for, in the order they stand on it. */
export const asks: Record<Step, (keyof Answers)[]> = {
  code: ['code'],
  shop: ['workspace', 'brand', 'address'],
  you: ['name', 'email', 'newPassword'],
  address: ['publicUrl'],
  outgoing: ['host', 'port', 'security', 'username', 'password'],
}

export const noAnswers = (publicUrl: string): Answers => ({
  code: '',
  workspace: '',
  brand: '',
  address: '',
  name: '',
  email: '',
  newPassword: '',
  publicUrl,
  ...noOutgoing,
})

/** What is missing or wrong, as keys of the words. */
export function lacks(answers: Answers) {
  const { code, workspace, brand, address, name, email, newPassword, publicUrl } = answers
  return {
    ...(code.trim() ? {} : { code: 'setup.codeMissing' as const }),
    ...(workspace.trim() ? {} : { workspace: 'setup.workspaceMissing' as const }),
    ...(brand.trim() ? {} : { brand: 'setup.brandMissing' as const }),
    ...(isMailAddress(address) ? {} : { address: 'composer.notAddress' as const }),
    ...(name.trim() ? {} : { name: 'team.nameMissing' as const }),
    ...(isMailAddress(email) ? {} : { email: 'composer.notAddress' as const }),
    ...(newPassword.length >= shortestPassword ? {} : { newPassword: 'session.tooShort' as const }),
    ...(isWebAddress(publicUrl) ? {} : { publicUrl: 'setup.publicUrlWrong' as const }),
    ...Object.fromEntries(
      Object.entries(outgoingLacks(answers)).map(([member, word]) => [member, `email.${word}` as const]),
    ),
  }
}

export function setupBody(answers: Answers, hasOutgoing: boolean) {
  const { code, workspace, brand, address, name, email, newPassword: password, publicUrl } = answers
  const trimmed = {
    code: code.trim(),
    workspace: workspace.trim(),
    brand: brand.trim(),
    address: address.trim(),
    name: name.trim(),
    email: email.trim(),
  }
  return {
    ...trimmed,
    password,
    publicUrl,
    outgoing: hasOutgoing ? { password: null, ...outgoingBody(answers) } : null,
  }
}

/** The first step that holds a member the server refused; the API calls some by other names than the page. */
export function stepOf(members: string[]) {
  const named = members.map(member => (member === 'password' ? 'newPassword' : member.replace(/^outgoing\./, '')))
  return { named, step: steps.findIndex(step => asks[step].some(asked => named.includes(asked))) }
}
