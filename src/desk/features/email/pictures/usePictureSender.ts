import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'
import { pictureSenderQuery, pictureSendersQuery } from './queries'

/** Says that a sender's pictures are always shown, and that they are not; each may be taken back. */
export function usePictureSender() {
  const { t } = useTranslation()
  const cache = useQueryClient()

  async function put(address: string, isRemembered: boolean) {
    const at = { params: { path: { address } } }
    try {
      if (isRemembered) await ask(api.PUT('/api/v1/email/picture-senders/{address}', at))
      else await ask(api.DELETE('/api/v1/email/picture-senders/{address}', at))
      cache.setQueryData(pictureSenderQuery(address).queryKey, { isRemembered })
      return true
    } catch (error) {
      tellProblem(error)
      return false
    } finally {
      void cache.invalidateQueries({ queryKey: pictureSendersQuery.queryKey })
    }
  }

  return {
    remember: async (address: string) =>
      (await put(address, true)) && toast(t('pictures.remembered', { address }), () => put(address, false)),
    forget: async (address: string) =>
      (await put(address, false)) && toast(t('pictures.forgotten', { address }), () => put(address, true)),
  }
}
