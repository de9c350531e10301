import { useState } from 'react'
import { Problem } from '~/api/problem'
import { problemText } from './tellProblem'

type Errors<T> = Partial<Record<keyof T & string, string>>

/**
 * Values of a form with two sources of errors: what we can tell at once, and what the server said about a member.
 * A server's word on a field holds until that field changes.
 */
export function useForm<T extends Record<string, string>>(initial: T, check: (values: T) => Errors<T>) {
  const [values, setValues] = useState(initial)
  const [refused, setRefused] = useState<Errors<T>>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const errors: Errors<T> = { ...refused, ...check(values) }

  const field = (name: keyof T & string) => ({
    value: values[name],
    error: errors[name],
    isRefused: refused[name] !== undefined,
    onChange: (value: string) => {
      setValues(all => ({ ...all, [name]: value }))
      setRefused(({ [name]: _, ...rest }) => rest as Errors<T>)
    },
  })

  function refuse(error: unknown) {
    const members = error instanceof Problem ? Object.entries(error.errors) : []
    const known = members.filter(([member]) => member in values)
    setRefused(Object.fromEntries(known.map(([member, texts]) => [member, texts[0]])) as Errors<T>)
    setTrouble(known.length > 0 ? null : problemText(error))
  }

  const isDirty = Object.entries(values).some(([name, value]) => value !== initial[name])
  return { values, setValues, isDirty, field, errors, trouble, refuse, settle: () => setTrouble(null) }
}
