import { expect, test } from 'vitest'
import later from './en/later'
import { sourceNodes } from './sources'

type Module = { uses: string[]; says: string[] }

const beforeLaterWords = [
  'app/main.tsx',
  'features/conversations/InboxPage.tsx',
  'features/palette/Palette.tsx',
  'features/keyboard/ShortcutsSheet.tsx',
]
/** Says a later word, or begins to: `conversation.status.` */
const isLater = (said: string) =>
  said.includes('.') &&
  said.split('.').reduce<unknown>((words, key) => (key ? wordsIn(words)[key] : words), later) !== undefined
const wordsIn = (words: unknown) => (typeof words === 'object' ? words : {}) as Record<string, unknown>

/** A path as another file names it, from the desk's own folder. */
const placeOf = (name: string, from: string) =>
  new URL(name.replace('~/', 'desk:/'), `desk:/${from.replace('../', '')}`).pathname.slice(1)

function readModules() {
  const modules = new Map<string, Module>()
  for (const { file, node } of sourceNodes()) {
    const place = placeOf(file, '')
    const module = modules.get(place) ?? { uses: [], says: [] }
    modules.set(place, module)
    const { source, importKind, value, quasis } = node as Partial<Record<string, unknown>> & {
      source?: { value: string } | null
      quasis?: { value: { raw: string } }[]
    }
    if (node.type === 'ImportDeclaration' && importKind !== 'type' && source)
      module.uses.push(placeOf(source.value, place))
    if (node.type === 'Literal' && typeof value === 'string') module.says.push(value)
    if (node.type === 'TemplateLiteral') module.says.push(quasis?.[0]?.value.raw ?? '')
  }
  return modules
}

test('what is shown before the later words have come says none of them', () => {
  const modules = readModules()
  const seen = new Set<string>()
  const visit = (place: string) => {
    const known = [place, `${place}.tsx`, `${place}.ts`].find(name => modules.has(name))
    if (!known || seen.has(known)) return
    seen.add(known)
    modules.get(known)?.uses.forEach(visit)
  }
  beforeLaterWords.forEach(visit)

  expect(seen.size).toBeGreaterThan(100)
  expect(
    [...seen].flatMap(
      place =>
        modules
          .get(place)
          ?.says.filter(isLater)
          .map(said => `${place}: ${said}`) ?? [],
    ),
  ).toEqual([])
})
