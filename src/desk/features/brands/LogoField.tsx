import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { upload } from '~/features/conversations/composer/upload'
import { Button } from '~/kit/Button'
import { tellProblem } from '~/shared/tellProblem'
import { BrandLogo } from './BrandLogo'

type LogoFieldProps = { logo: string | null; name: string; onChange: (logo: string | null) => void }

export function LogoField({ logo, name, onChange }: LogoFieldProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const send = useMutation({
    mutationFn: (file: File) => upload(file, () => {}, new AbortController().signal),
    onSuccess: file => onChange(file.id),
    onError: tellProblem,
  })
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file) send.mutate(file)
  }
  return (
    <div className="field">
      <span className="label">{t('brands.logo')}</span>
      <span className="row row--wrap">
        <BrandLogo logo={logo} name={name} />
        <Button icon="upload" isPending={send.isPending} onPress={() => input.current?.click()}>
          {t('brands.choose')}
        </Button>
        {logo && (
          <Button look="ghost" onPress={() => onChange(null)}>
            {t('brands.removeLogo')}
          </Button>
        )}
      </span>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        aria-label={t('brands.choose')}
        tabIndex={-1}
        onChange={choose}
      />
    </div>
  )
}
