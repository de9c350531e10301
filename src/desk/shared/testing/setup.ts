import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import '~/words'

afterEach(() => {
  cleanup()
  localStorage.clear()
})
