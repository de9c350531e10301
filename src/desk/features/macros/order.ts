import type { MacroRow } from '~/api/types'

/** Those used most first. */
export const byUse = (one: MacroRow, other: MacroRow) => other.uses - one.uses || one.name.localeCompare(other.name)

/** By folder, those in none first, as the server names them. */
export function inFolders(macros: MacroRow[]): [string, MacroRow[]][] {
  const names = [...new Set(macros.map(({ folder }) => folder))].sort((a, b) => a.localeCompare(b))
  return names.map(name => [name, macros.filter(({ folder }) => folder === name)])
}
