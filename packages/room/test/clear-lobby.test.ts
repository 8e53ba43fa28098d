/** Rule A18: after a flood of arrivals. */
import { expect, test } from 'vitest'
import { facilitationView } from '../src/project.ts'
import { given, type Scene } from '../src/testing/given.ts'
import { admitted, arrived, asks, closing, gone, session, toldNotNow } from '../src/testing/steps.ts'

const lobby = ({ state }: Pick<Scene, 'state'>) => facilitationView(state).lobby.map(({ name }) => name)

test('A18: Fay clears the lobby: everyone outside leaves, also told not now or gone, except staff, and may come again', () => {
  const scene = given(session(), admitted('Ana'), [
    arrived('Ben'),
    toldNotNow('Chidi'),
    arrived('Dara'),
    gone('Dara'),
    arrived('Sol'),
  ])
  const then = scene.when('Fay', { type: 'clearLobby' })
  expect(then.events.map(({ type }) => type)).toEqual(['personLeft', 'personLeft', 'personLeft'])
  expect(lobby(then)).toEqual(['Sol'])
  expect(then.seen('Ana')).not.toBeNull()
  expect(lobby(then.and(arrived('Ben')))).toEqual(['Ben', 'Sol'])
  expect(given(session()).when('Fay', { type: 'clearLobby' }).events).toEqual([])
})

test('A18: a learner in the lobby who asked for help stays', () => {
  const help = asks('Ben', { type: 'askForHelp', kind: 'not-ok' })
  const then = given(session(), arrived('Ben'), arrived('Chidi'), help).when('Fay', { type: 'clearLobby' })
  expect(lobby(then)).toEqual(['Ben'])
})

test('A18 G1 G3: nobody else clears it, and nobody does once the session closes', () => {
  const scene = given(session(), admitted('Ana'), admitted('Sol'), arrived('Ben'))
  expect(scene.when('Ana', { type: 'clearLobby' }).refusal).toBe('not-facilitator')
  expect(scene.when('Sol', { type: 'clearLobby' }).refusal).toBe('not-facilitator')
  expect(scene.and(closing()).when('Fay', { type: 'clearLobby' }).refusal).toBe('session-over')
})
