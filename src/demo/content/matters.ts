import type { Matter } from '../engine/matter.ts'
import { maya } from './maya.ts'
import { mayaLong } from './maya-long.ts'
import { priya } from './priya.ts'
import { resolved } from './resolved.ts'
import { resolvedEarlier } from './resolved-earlier.ts'
import { snoozed } from './snoozed.ts'
import { tom } from './tom.ts'
import { unassigned } from './unassigned.ts'

/** In the order in which they happen: what is done lies below, and the open ones of everybody lie mixed, as in a real inbox. */
export const matters: Matter[] = [
  ...resolvedEarlier,
  ...resolved,
  ...snoozed,
  ...spread(priya, tom, [...mayaLong, ...maya], unassigned),
]

/** Evenly mixes lists of any length, each in its own order and the last of each near the end. */
function spread(...lists: Matter[][]): Matter[] {
  return lists
    .flatMap(list => list.map((matter, index) => ({ matter, place: (index + 1) / list.length })))
    .sort((one, other) => one.place - other.place)
    .map(({ matter }) => matter)
}
