import type { Plugin } from 'vite'
export function ourLanguagesOnly(languages: string[]): Plugin
