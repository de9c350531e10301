import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { loadLaterWords } from '~/words/later'

await loadLaterWords()

afterEach(() => {
  cleanup()
  localStorage.clear()
})
