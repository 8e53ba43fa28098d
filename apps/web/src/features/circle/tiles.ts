/** Who has a tile in the circle: each person on a device of their own, and each site with those who sit there. Pure. */
import type { PersonId } from '@hearth/protocol/ids'
import type { SharedPerson, SharedSite, SharedView } from '@hearth/protocol/room-view'
import { requireFacilitation } from '@hearth/room/guards'

export type Tile =
  | { kind: 'person'; key: string; person: SharedPerson }
  | { kind: 'site'; key: string; site: SharedSite; people: SharedPerson[] }

/** While the session closes, all but those who lead or advise are at the farewell. */
export const inTheRoom = ({ people, phase }: Pick<SharedView, 'people' | 'phase'>): SharedPerson[] =>
  phase === 'closing'
    ? people.filter(({ role }) => requireFacilitation({ role, admission: 'admitted' }).ok)
    : people

/** In circle order; a site sits where the first of its people sits. */
export function tilesOf(shared: Pick<SharedView, 'people' | 'phase' | 'sites'>): Tile[] {
  const { sites } = shared
  const tiles: Tile[] = []
  const atSite = new Map<string, SharedPerson[]>()
  for (const person of inTheRoom(shared)) {
    const { at } = person.seat
    const site = at.kind === 'site' ? sites.find(({ id }) => id === at.siteId) : undefined
    if (!site) {
      tiles.push({ kind: 'person', key: person.id, person })
      continue
    }
    const sitting = atSite.get(site.id)
    if (sitting) {
      sitting.push(person)
      continue
    }
    const first = [person]
    atSite.set(site.id, first)
    tiles.push({ kind: 'site', key: site.id, site, people: first })
  }
  return tiles
}

/** "DM" for Dara Miller, "D" for Dara: the first letter of the first and of the last word. */
export function initialsOf(name: string): string {
  const words = name.split(' ').filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('')
}

/** Whether this person is the viewer. */
export const isOwn = (person: SharedPerson, own: { personId: PersonId }): boolean =>
  person.id === own.personId
