import type { Person } from '../engine/matter.ts'

export const person = (name: string, address: string): Person => ({ name, address })
