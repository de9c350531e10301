import '@regulars/design/tokens.css'
import '@regulars/design/components.css'
import './desk.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { showPreferences } from '~/shared/preferences'
import { guessedLanguage, speak } from '~/words'
import { AriaLocale } from './AriaLocale'
import { queries } from './queries'
import { router } from './router'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

showPreferences()
await speak(guessedLanguage())

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <AriaLocale>
        <RouterProvider router={router} />
      </AriaLocale>
    </QueryClientProvider>
  </StrictMode>,
)
