import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask, newKey } from '~/api/client'
import { Problem } from '~/api/problem'
import { beginSession } from '~/app/session'
import { useForm } from '~/shared/useForm'
import { type Answers, asks, lacks, noAnswers, setupBody, stepOf, steps } from './answers'

export function useSetup(publicUrl: string, code: string) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const [at, setAt] = useState(0)
  const [areErrorsShown, setAreErrorsShown] = useState(false)
  const [key] = useState(newKey)
  const form = useForm<Answers>({ ...noAnswers(publicUrl), code }, answers =>
    Object.fromEntries(Object.entries(lacks(answers)).map(([member, word]) => [member, t(word)])),
  )
  const step = steps[at] ?? 'code'
  const isLast = at === steps.length - 1

  const send = useMutation({
    mutationFn: (hasOutgoing: boolean) =>
      ask(
        api.POST('/api/v1/setup', {
          headers: { 'Idempotency-Key': key },
          body: { ...setupBody(form.values, hasOutgoing), locale: i18n.language === 'de' ? 'de' : 'en' },
        }),
      ),
    onSuccess: async me => {
      await beginSession(me)
      await navigate({ to: '/' })
    },
    onError: refuse,
  })

  /** Leads to the step whose answer the server refused. */
  function refuse(error: unknown) {
    const members = error instanceof Problem ? error.errors : {}
    const { named, step: refused } = stepOf(Object.keys(members))
    const renamed = Object.fromEntries(Object.values(members).map((texts, i) => [named[i] ?? '', texts]))
    form.refuse(
      error instanceof Problem
        ? new Problem(error.status, { code: error.code, errors: renamed, detail: error.message })
        : error,
    )
    if (error instanceof Problem && error.code === 'wrong_code') goTo(0)
    else if (refused >= 0) goTo(refused)
  }

  function goTo(index: number) {
    setAreErrorsShown(false)
    setAt(index)
  }

  function next() {
    const isFine = asks[step].every(member => !form.errors[member])
    setAreErrorsShown(!isFine)
    if (!isFine) return
    form.settle()
    if (isLast) send.mutate(true)
    else goTo(at + 1)
  }

  return { at, step, isLast, form, areErrorsShown, send, next, goTo }
}

export type SetupFormState = ReturnType<typeof useSetup>['form']
