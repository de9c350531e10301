import { fileURLToPath } from 'node:url'
import { buildSprite } from '@regulars/design/sprite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { ourLanguagesOnly } from './scripts/our-languages-only.mjs'

buildSprite()

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export default defineConfig({
  plugins: [react(), ourLanguagesOnly(['en', 'de'])],
  resolve: {
    alias: {
      '~': fileURLToPath(new URL('.', import.meta.url)),
      '@floating-ui/dom': page('features/conversations/editor/ownPlace.ts'),
    },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: { index: page('index.html'), reference: page('reference.html') } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': `http://127.0.0.1:${process.env.API_PORT ?? '5080'}` },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['./shared/testing/setup.ts'],
    include: ['**/*.test.{ts,tsx}'],
  },
})
