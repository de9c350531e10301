import { expect, test } from 'vitest'
import { sourceNodes } from '~/words/sources'
import icons from '../../design/icons.txt?raw'

test('the sprite holds every icon that the desk names, and none that nobody names', () => {
  const sprite = new Set(icons.trim().split('\n'))
  const said = new Set<string>()
  const named = new Set<string>()
  for (const { node } of sourceNodes()) {
    if (node.type === 'Literal' && typeof node.value === 'string') said.add(node.value)
    const icon = iconOf(node)
    if (icon) named.add(icon)
  }

  expect([...named].filter(name => !sprite.has(name))).toEqual([])
  expect([...sprite].filter(name => !said.has(name))).toEqual([])
})

type Named = { name?: { name?: string }; key?: { name?: string }; value?: { type: string; value: unknown } | null }

/** The value of an `icon` prop or member. */
function iconOf(node: { type: string }) {
  const { name, key, value } = node as Named
  const isIcon =
    (node.type === 'JSXAttribute' && name?.name === 'icon') || (node.type === 'Property' && key?.name === 'icon')
  return isIcon && value?.type === 'Literal' && typeof value.value === 'string' ? value.value : null
}
