/** Fails when the ready-made views no longer have the same shape as the views that the room projects. */
import { facilitationView, ownView, sharedView } from '@hearth/room/project'
import { forAllWalks, go } from '@hearth/room/testing/random-walk'
import { expect, test } from 'vitest'
import { SCENES } from './room-page/scenes.ts'
import { viewsOf } from './room-page/views-of.ts'

/** Which kinds of value each path has. Null does not count. An object's kind is the list of its fields. */
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

/** The shapes of all views that the room projects on random walks. */
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

test('the views of the scenes have every path and every shape that real views have', {
  timeout: 60_000,
}, () => {
  const real = written(realShapes())
  // A walk that gets nowhere proves nothing.
  expect(Object.keys(real).length).toBeGreaterThan(230)
  expect(written(readyMadeShapes())).toMatchObject(real)
})
