import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { scenes } from './scripts/scenes.mjs'
import { serve } from './scripts/serve.mjs'

const [folder, frames, ...wanted] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
})
for (const scene of scenes.filter(s => wanted.includes(s.name)))
  for (const f of frames.split(',')) {
    const [w, colorScheme] = f.split('-')
    const width = +w
    const site = await serve()
    const context = await browser.newContext({
      viewport: { width, height: width < 500 ? 844 : 900 },
      bypassCSP: true,
      colorScheme,
      ...(width < 500 ? { hasTouch: true, isMobile: true } : {}),
    })
    const page = await context.newPage()
    const name = `${scene.name}-${f}`
    page.on('pageerror', e => console.log(name, 'ERR', e.message))
    page.on('console', m => m.type() === 'error' && console.log(name, 'console', m.text().slice(0, 300)))
    try {
      await scene.show({ page, site, mock: site.house, width })
      await page.waitForTimeout(300)
      await page.screenshot({ path: `${folder}/${name}.png` })
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)) console.log(name, 'wider')
      await page.addScriptTag({ path: axe })
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { iframes: false }))
      for (const v of violations)
        console.log(
          name,
          v.id,
          v.help,
          v.nodes
            .slice(0, 3)
            .map(n => n.html.slice(0, 160))
            .join(' | '),
        )
    } catch (e) {
      console.log(name, e.message.split('\n').slice(0, 3).join(' '))
      await page.screenshot({ path: `${folder}/${name}.png` })
    }
    await context.close()
    site.close()
  }
await browser.close()
console.log('done')
