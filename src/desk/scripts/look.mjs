import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { scenes } from './scenes.mjs'
import { serve } from './serve.mjs'

/* Pictures of every page and state, and what axe-core finds on them: node scripts/look.mjs FOLDER [scene …] */
const [folder = 'artifacts/looks', ...wanted] = process.argv.slice(2)
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const phone = { hasTouch: true, isMobile: true }
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 900 },
  { width: 390, height: 844, ...phone },
]
const everyday = sizes.flatMap(size =>
  ['light', 'dark'].map(colorScheme => ({ name: `${size.width}-${colorScheme}`, ...size, colorScheme })),
)
/** How people who see less well look at it. */
const helped = [
  { name: 'zoom-200', width: 720, height: 450, deviceScaleFactor: 2 },
  { name: '320', width: 320, height: 640, ...phone },
  { name: 'forced-light', width: 1440, height: 900, forcedColors: 'active', colorScheme: 'light' },
  { name: 'forced-dark', width: 1440, height: 900, forcedColors: 'active', colorScheme: 'dark' },
]

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: flags.split(' '),
})
const findings = []

/** Told at once: a run that is stopped has not looked in vain. */
function find(text) {
  findings.push(text)
  process.stdout.write(`${text}\n`)
}

for (const scene of scenes.filter(one => wanted.length === 0 || wanted.includes(one.name))) {
  for (const frame of scene.isMain ? [...everyday, ...helped] : everyday) await look(scene, frame)
}

async function look(scene, { name: frame, width, height, ...more }) {
  const site = await serve()
  const context = await browser.newContext({ viewport: { width, height }, bypassCSP: true, ...more })
  const page = await context.newPage()
  const name = `${scene.name}-${frame}`
  page.on('pageerror', error => find(`${name}: ${error.message}`))
  try {
    await scene.show({ page, site, mock: site.house, width })
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1))
      find(`${name}: wider than the screen`)
    await page.addScriptTag({ path: axe })
    // Forced colours are the person's own, and words made up do not contain each other.
    const unfit = [more.forcedColors && 'color-contrast', scene.isMadeUp && 'label-content-name-mismatch'].filter(
      Boolean,
    )
    const rules = Object.fromEntries(unfit.map(rule => [rule, { enabled: false }]))
    const { violations } = await page.evaluate(rules => globalThis.axe.run(document, { iframes: false, rules }), rules)
    for (const { id, help, nodes } of violations)
      find(
        `${name}: ${id}: ${help}: ${nodes
          .slice(0, 3)
          .map(node => node.html.slice(0, 160))
          .join(' | ')}`,
      )
  } catch (error) {
    find(`${name}: ${error.message.split('\n')[0]}`)
  } finally {
    await context.close()
    site.close()
  }
}

await browser.close()
writeFileSync(join(folder, 'findings.txt'), `${findings.join('\n')}\n`)
process.stdout.write(`${findings.length} findings\n`)
process.exitCode = findings.length ? 1 : 0
