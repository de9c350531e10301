import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Paths of the files that belong to the repository and match, such as "*.md". */
export function filesOf(...patterns) {
  const list = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', ...patterns],
    { cwd: root },
  )
  return list.toString().split('\0').filter(Boolean)
}

export function read(path) {
  return readFileSync(`${root}${path}`, 'utf8')
}
