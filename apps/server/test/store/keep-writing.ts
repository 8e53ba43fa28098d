/** Run by durability.test.ts as a process of its own: writes a room again and again, and prints each acknowledged version. */

import { openEmbeddedStore } from '../../src/store/sql/open-embedded.ts'
import { planCircle, roomRow } from '../contracts/circle.ts'

const [folder = ''] = process.argv.slice(2)
const store = await openEmbeddedStore({ folder, onError: () => {} })
const { session } = await planCircle(store)
const say = (line: string) => process.stdout.write(`${line}\n`)

say(`session ${session.id}`)
await store.rooms.create(roomRow(session))
for (let version = 2; ; version++) {
  const written = await store.rooms.replace(roomRow(session, [], version))
  say(`${written} ${version}`)
}
