import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const design = join(dirname(fileURLToPath(import.meta.url)), '..')
const lucide = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'))

function symbol(name) {
  const svg = readFileSync(join(lucide, 'icons', `${name}.svg`), 'utf8')
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
  return `<symbol id="i-${name}" viewBox="0 0 24 24">${shapes.replace(/\s+/g, ' ').trim()}</symbol>`
}

/** Writes dist/icons.svg: the icons named in icons.txt and our own shapes, one symbol each. */
export function buildSprite() {
  const names = readFileSync(join(design, 'icons.txt'), 'utf8').split('\n').filter(Boolean).sort()
  const own = readFileSync(join(design, 'icons-own.svg'), 'utf8').match(/<symbol[\s\S]*<\/symbol>/)[0]
  mkdirSync(join(design, 'dist'), { recursive: true })
  const target = join(design, 'dist', 'icons.svg')
  writeFileSync(target, `<svg xmlns="http://www.w3.org/2000/svg">${own}${names.map(symbol).join('')}</svg>\n`)
  return target
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildSprite()
