/** How long people have spoken, added up over the nodes of the server: each tells what it has counted, the newest counts. Pure. */
import type { PersonId } from '@hearth/protocol/ids'
import type { Spoken } from '@hearth/protocol/socket'

/** Milliseconds by person. */
export type SpokenTimes = ReadonlyMap<PersonId, number>

export type SpokenByNode = ReadonlyMap<Spoken['node'], Spoken['ms']>

export const nothingSpoken: SpokenByNode = new Map()

export const spokenByNode = (held: SpokenByNode, { node, ms }: Spoken): SpokenByNode =>
  new Map(held).set(node, ms)

export function spokenInAll(held: SpokenByNode): SpokenTimes {
  const all = new Map<PersonId, number>()
  for (const node of held.values()) {
    for (const [personId, ms] of Object.entries(node)) all.set(personId, (all.get(personId) ?? 0) + ms)
  }
  return all
}
