import { useTranslation } from 'react-i18next'
import Editor from '~/features/conversations/composer/Editor'

type SignatureFieldProps = { html: string; onChange: (html: string) => void }

const nothing = () => {}

/** Written as an answer is, so that it looks here as it will there. */
export default function SignatureField({ html, onChange }: SignatureFieldProps) {
  const { t } = useTranslation()
  return (
    <div className="field">
      <span className="label">{t('brands.signature')}</span>
      <div className="signature-field">
        <Editor
          label={t('brands.signature')}
          placeholder=""
          html={html}
          autoFocus={false}
          onChange={onChange}
          hasTools
          mayMention={false}
          onPicture={() => undefined}
          onFiles={nothing}
          onSend={nothing}
        />
      </div>
      <span className="hint">{t('brands.signatureHint')}</span>
    </div>
  )
}
