import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

/** The declarations of all blocks whose selector is exactly one of these, outside media queries. */
function declarations(...selectors) {
  const found = new Map()
  const plain = css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  for (const [, selector, body] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const names = selector.split(',').map(one => one.trim())
    if (!names.some(name => selectors.includes(name))) continue
    for (const [, name, value] of body.matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g)) found.set(name, value.trim())
  }
  return found
}

const light = declarations(':root', '[data-theme="light"]')
const dark = new Map([...light, ...declarations('[data-theme="dark"]')])
const themes = { light, dark }

function colourOf(theme, value) {
  const reference = /^var\((--[\w-]+)\)$/.exec(value)
  return reference ? colourOf(theme, theme.get(reference[1])) : value
}

function luminance(hex) {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex
  const [r, g, b] = [1, 3, 5]
    .map(at => Number.parseInt(full.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(theme, text, ground) {
  const [one, other] = [text, ground].map(name => luminance(colourOf(theme, theme.get(name))))
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

const tints = ['success', 'warning', 'danger', 'info', 'note', 'bot', 'loyal']
const pairs = [
  ...['--text', '--text-2', '--text-3', '--accent-text'].flatMap(text =>
    ['--surface', '--surface-2', '--canvas'].map(ground => [text, ground]),
  ),
  ...tints.map(tint => [`--${tint}-text`, `--${tint}-soft`]),
  ['--on-accent', '--accent'],
  ['--text-inverse', '--surface-inverse'],
]

for (const [name, theme] of Object.entries(themes)) {
  test(`text can be read in the ${name} theme`, () => {
    for (const [text, ground] of pairs) {
      const ratio = contrast(theme, text, ground)
      assert.ok(ratio >= 4.5, `${text} on ${ground} has ${ratio.toFixed(2)}:1`)
    }
  })
}

test('the dark theme has every role of the light one', () => {
  const own = declarations('[data-theme="dark"]')
  const roles = [...declarations('[data-theme="light"]').keys()]
  assert.deepEqual(
    roles.filter(role => !own.has(role)),
    [],
  )
})
