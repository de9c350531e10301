import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Calendar, CalendarBody, HolidayBody, HolidayList } from '~/api/types'
import { toast } from '~/kit/toasts'
import { tellProblem } from '~/shared/tellProblem'

type Then = { onSaved: () => void; onError: (error: unknown) => void }

/** Adds business hours, or changes those that were seen. */
export function useSaveCalendar(calendar: Calendar | null, then: Then) {
  return useSave(async (body: Omit<CalendarBody, 'version'>) => {
    if (calendar)
      await ask(
        api.PUT('/api/v1/calendars/{id}', {
          params: { path: { id: calendar.id } },
          body: { ...body, version: calendar.version },
        }),
      )
    else await ask(api.POST('/api/v1/calendars', { body: { ...body, version: null } }))
  }, then)
}

/** Adds a list of holidays, or changes the one that was seen. */
export function useSaveHolidays(list: HolidayList | null, then: Then) {
  return useSave(async (body: Omit<HolidayBody, 'version'>) => {
    if (list)
      await ask(
        api.PUT('/api/v1/holiday-lists/{id}', {
          params: { path: { id: list.id } },
          body: { ...body, version: list.version },
        }),
      )
    else await ask(api.POST('/api/v1/holiday-lists', { body: { ...body, version: null } }))
  }, then)
}

export const useRemoveCalendar = (id: string) =>
  useRemove(() => ask(api.DELETE('/api/v1/calendars/{id}', { params: { path: { id } } })))

export const useRemoveHolidays = (id: string) =>
  useRemove(() => ask(api.DELETE('/api/v1/holiday-lists/{id}', { params: { path: { id } } })))

/** Which hours a brand keeps; null: those of everybody. */
export function useBrandHours() {
  const again = useAgain()
  return useMutation({
    mutationFn: ({ brand, calendar }: { brand: string; calendar: string | null }) =>
      ask(api.PUT('/api/v1/brands/{brand}/hours', { params: { path: { brand } }, body: { calendar } })),
    onError: tellProblem,
    onSettled: again,
  })
}

function useAgain() {
  const cache = useQueryClient()
  return () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ['hours'] }),
      cache.invalidateQueries({ queryKey: ['onboarding'] }),
    ])
}

function useSave<Body>(save: (body: Body) => Promise<void>, then: Then) {
  const { t } = useTranslation()
  const again = useAgain()
  return useMutation({
    mutationFn: save,
    onSuccess: async () => {
      await again()
      toast(t('common.saved'))
      then.onSaved()
    },
    onError: then.onError,
  })
}

function useRemove(remove: () => Promise<unknown>) {
  const { t } = useTranslation()
  const again = useAgain()
  return useMutation({
    mutationFn: async () => {
      await remove()
    },
    onSuccess: () => toast(t('hours.removed')),
    onError: tellProblem,
    onSettled: again,
  })
}
