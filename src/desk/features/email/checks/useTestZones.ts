import { useMutation } from '@tanstack/react-query'
import { api, ask } from '~/api/client'
import { tellProblem } from '~/shared/tellProblem'

/** Asks each block list for the two addresses that tell whether it answers us. */
export function useTestZones() {
  return useMutation({
    mutationFn: (zones: string[]) =>
      Promise.all(
        zones.map(async zone => ({
          zone,
          ...(await ask(api.POST('/api/v1/email/block-lists/test', { body: { zone } }))),
        })),
      ),
    onError: tellProblem,
  })
}
