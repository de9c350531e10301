import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Problem } from '~/api/problem'
import { useForm } from './useForm'

const form = () =>
  renderHook(() => useForm({ name: '', host: 'x' }, values => (values.name ? {} : { name: 'missing' })))

test('what the server refused is said at its field until the field changes', () => {
  const { result } = form()

  act(() => result.current.refuse(new Problem(400, { code: 'invalid', errors: { host: ['Unknown host.'] } })))
  expect(result.current.field('host').error).toBe('Unknown host.')
  expect(result.current.trouble).toBeNull()

  act(() => result.current.field('host').onChange('y'))
  expect(result.current.field('host').error).toBeUndefined()
})

test('a refusal of nothing on the page is said above it', () => {
  const { result } = form()

  act(() => result.current.refuse(new Problem(403, { code: 'forbidden' })))

  expect(result.current.trouble).toBe('Your role does not allow this.')
})
