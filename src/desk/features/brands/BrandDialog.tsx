import { type FormEvent, lazy, Suspense, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brand, BrandSender } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { Select } from '~/kit/Select'
import { TextField } from '~/kit/TextField'
import { languages } from '~/words'
import { AddressSelect } from './AddressSelect'
import { LogoField } from './LogoField'
import { useBrandForm } from './useBrandForm'

type BrandDialogProps = { brand: Brand | null; sender: BrandSender | undefined; onClose: () => void }

const SignatureField = lazy(() => import('./SignatureField'))
const locales = Object.keys(languages) as Brand['locale'][]

export function BrandDialog({ brand, sender, onClose }: BrandDialogProps) {
  const { t } = useTranslation()
  const formId = useId()
  const { form, logo, setLogo, save } = useBrandForm(brand, sender, onClose)
  const change = (member: keyof typeof form.values) => (value: string) =>
    form.setValues({ ...form.values, [member]: value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!form.errors.name) save.mutate()
  }
  return (
    <Dialog
      title={brand ? t('brands.edit', { name: brand.name }) : t('brands.add')}
      isOpen
      onClose={onClose}
      isBusy={save.isPending}
      foot={
        <Button look="primary" className="push" type="submit" form={formId} isPending={save.isPending}>
          {brand ? t('common.save') : t('brands.add')}
        </Button>
      }
    >
      <form className="stack dialog__form" id={formId} onSubmit={submit} noValidate>
        {form.trouble && <Callout tone="danger">{form.trouble}</Callout>}
        <TextField label={t('brands.name')} hint={t('brands.nameHint')} maxLength={100} {...form.field('name')} />
        <LogoField logo={logo} name={form.values.name} onChange={setLogo} />
        <Select
          label={t('brands.language')}
          value={form.values.locale as Brand['locale']}
          onChange={change('locale')}
          choices={locales.map(key => ({ key, label: t(`brands.languages.${key}`) }))}
        />
        <AddressSelect brand={brand} value={form.values.mailbox} onChange={change('mailbox')} />
        <TextField label={t('brands.sender')} hint={t('brands.senderHint')} maxLength={100} {...form.field('sender')} />
        <Suspense>
          <SignatureField
            html={form.values.signature}
            onChange={html => form.setValues(all => ({ ...all, signature: html }))}
          />
        </Suspense>
      </form>
    </Dialog>
  )
}
