import i18n from '~/words'

/** Why a mail could not be read; a reason that this desk does not know yet is shown as it is. */
export function whyUnread(error: string): string {
  const key = `quarantine.errors.${error}`
  return i18n.exists(key) ? i18n.t(key as 'quarantine.errors.unparsable') : error
}
