// Draws each .svg beside this file as a .jpg: node draw.mjs (Chromium draws, ImageMagick compresses).
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'

process.chdir(import.meta.dirname)
const flags = '--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync'
for (const drawing of readdirSync('.').filter(name => name.endsWith('.svg'))) {
  const [sharp, small] = [drawing.replace('.svg', '.png'), drawing.replace('.svg', '.jpg')]
  const look = ['--hide-scrollbars', '--window-size=640,480', `--screenshot=${sharp}`]
  execFileSync('chromium', [...flags.split(' '), ...look, `file://${process.cwd()}/${drawing}`])
  execFileSync('convert', [sharp, '-strip', '-quality', '80', small])
  rmSync(sharp)
}
execFileSync('chromium', [
  ...flags.split(' '),
  '--no-pdf-header-footer',
  '--print-to-pdf=invoice.pdf',
  `file://${process.cwd()}/invoice.html`,
])
