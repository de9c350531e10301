import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { signatureText } from '~/features/conversations/composer/signatureText'
import { Icon } from '~/kit/Icon'
import { Loaded } from '~/shared/Loaded'
import { filledQuery } from './queries'
import { useActionText } from './useActionText'

/** How a macro would read here, what goes with it, and what it lacks. */
export function MacroPreview({ conversation, macro }: { conversation: string; macro: string }) {
  const { t } = useTranslation()
  const textOf = useActionText()
  const query = useQuery(filledQuery(conversation, macro))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section className="macro-preview stack" tabIndex={0} aria-label={t('macros.preview')} aria-live="polite">
      <Loaded query={query}>
        {({ steps, attachments, actions, missing }) => (
          <>
            {steps.map((step, at) => (
              <div key={at} className="stack stack--xs">
                {steps.length > 1 && (
                  <h3 className="macro-preview__step">
                    {at + 1}. {step.title}
                  </h3>
                )}
                <p className="macro-preview__text" dir="auto">
                  {signatureText(step.html)}
                </p>
              </div>
            ))}
            {attachments.length > 0 && (
              <p className="meta row">
                <Icon name="paperclip" size="sm" />
                {attachments.map(file => file.name).join(', ')}
              </p>
            )}
            {actions.length > 0 && (
              <ul className="row row--wrap plain-list">
                {actions.map((deed, at) => (
                  <li key={at} className={`chip ${deed.refused ? 'chip--warning' : ''}`}>
                    {deed.refused ? t('macros.notNow', { act: textOf(deed.action) }) : textOf(deed.action)}
                  </li>
                ))}
              </ul>
            )}
            {missing.length > 0 && (
              <p className="meta macro-preview__missing">
                {t('macros.missing', { names: missing.map(name => `{{${name}}}`).join(', ') })}
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
