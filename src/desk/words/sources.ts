import { parseSync } from 'vite'

type Node = { type: string; [member: string]: unknown }

const files = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*', '!../words/**', '!../api/**'], {
  query: '?raw',
  eager: true,
  import: 'default',
})

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesOf(one)
  if (typeof value !== 'object' || value === null || !('type' in value)) return
  yield value as Node
  for (const member of Object.values(value)) yield* nodesOf(member)
}

/** Every node of the desk's own sources, with the file it stands in; for the tests of the words. */
export function* sourceNodes(): Generator<{ file: string; node: Node }> {
  for (const [file, text] of Object.entries(files)) {
    const { program } = parseSync(file, text)
    for (const node of nodesOf(program)) yield { file, node }
  }
}
