import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Brand, BrandSender } from '~/api/types'
import { toast } from '~/kit/toasts'
import { useForm } from '~/shared/useForm'
import { brandsQuery } from './queries'

/** A brand and how it signs its mail, as one form. What the server refused of the second half leaves the first half saved. */
export function useBrandForm(brand: Brand | null, sender: BrandSender | undefined, onDone: () => void) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const [logo, setLogo] = useState(brand?.logo ?? null)
  const [saved, setSaved] = useState(brand)
  const form = useForm(
    {
      name: brand?.name ?? '',
      locale: brand?.locale ?? 'en',
      mailbox: sender?.mailbox ?? '',
      sender: sender?.name ?? '',
      signature: sender?.signature ?? '',
    },
    values => (values.name.trim() ? {} : { name: t('settings.nameMissing') }),
  )
  const save = useMutation({
    mutationFn: async () => {
      const known = await saveBrand(saved, { ...form.values, logo })
      setSaved(known)
      await saveSender(known.id, sender?.version ?? 0, form.values)
    },
    onSuccess: () => {
      toast(t(brand ? 'common.saved' : 'brands.added'))
      onDone()
    },
    onError: form.refuse,
    onSettled: () => cache.invalidateQueries({ queryKey: brandsQuery.queryKey }),
  })
  return { form, logo, setLogo, save }
}

type Values = { name: string; locale: string; logo: string | null }

function saveBrand(brand: Brand | null, { name, locale, logo }: Values) {
  const body = { name: name.trim(), locale: locale as Brand['locale'], logo }
  if (!brand) return ask(api.POST('/api/v1/brands', { body }))
  return ask(
    api.PUT('/api/v1/brands/{id}', { params: { path: { id: brand.id } }, body: { ...body, version: brand.version } }),
  )
}

type SenderValues = { mailbox: string; sender: string; signature: string }

const saveSender = (brand: string, version: number, { mailbox, sender, signature }: SenderValues) =>
  ask(
    api.PUT('/api/v1/brands/{brand}/sender', {
      params: { path: { brand } },
      body: { name: sender.trim() || null, mailbox: mailbox || null, signature: signature || null, version },
    }),
  )
