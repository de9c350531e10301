import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { loadLaterWords } from '~/words'

await loadLaterWords()

afterEach(() => {
  cleanup()
  localStorage.clear()
})
