/** The ready-made views are shaped as real ones: what screens are drawn from in tests cannot drift from what the room projects. */
import { facilitationView, ownView, sharedView } from '@hearth/room/project'
import { forAllWalks, go } from '@hearth/room/testing/random-walk'
import { expect, test } from 'vitest'
import { SCENES } from './room-page/scenes.ts'
import { viewsOf } from './room-page/views-of.ts'

/** At each path, what stands there beside null: a kind of value, or which fields an object has. */
type Shapes = Map<string, Set<string>>

function note(value: unknown, path: string, shapes: Shapes): void {
  if (value === null || value === undefined) return
  const kinds = shapes.get(path) ?? new Set()
  shapes.set(path, kinds.add(kindOf(value)))
  if (Array.isArray(value)) for (const one of value) note(one, `${path}[]`, shapes)
  else if (typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) note(one, `${path}.${key}`, shapes)
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object'
    ? `{ ${Object.keys(value ?? {})
        .sort()
        .join(', ')} }`
    : typeof value
}

const written = (shapes: Shapes): { [path: string]: string[] } =>
  Object.fromEntries([...shapes].sort().map(([path, kinds]) => [path, [...kinds].sort()]))

/** Of what the room projects on random walks. */
function realShapes(): Shapes {
  const shapes: Shapes = new Map()
  forAllWalks(100, 80, (walk) => {
    go(walk, ({ decision, after }) => {
      if (!decision.ok) return
      note(sharedView(after), 'shared', shapes)
      note(facilitationView(after), 'facilitation', shapes)
      for (const personId of Object.keys(after.people)) note(ownView(after, personId), 'own', shapes)
    })
  })
  return shapes
}

function readyMadeShapes(): Shapes {
  const shapes: Shapes = new Map()
  for (const scene of Object.values(SCENES)) {
    for (const [name, view] of Object.entries(viewsOf(new URLSearchParams(scene)))) note(view, name, shapes)
  }
  return shapes
}

test('whatever real views hold, the views of the scenes hold too, shaped alike at every path', {
  timeout: 60_000,
}, () => {
  const real = written(realShapes())
  // A walk that gets nowhere proves nothing.
  expect(Object.keys(real).length).toBeGreaterThan(230)
  expect(written(readyMadeShapes())).toMatchObject(real)
})
