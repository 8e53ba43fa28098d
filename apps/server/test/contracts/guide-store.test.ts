/** Contract of the guide store, on every implementation. */
import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/random-id.ts'
import type { GuideRecord } from '../../src/store/guide-store.ts'
import type { Store } from '../../src/store/store.ts'
import { freshStore, storeKinds } from '../databases.ts'
import { type Circle, planCircle } from './circle.ts'
import { STEPS } from './steps.ts'

describe.each(storeKinds)('guide store on %s', (kind) => {
  let store: Store
  let circle: Circle
  beforeEach(async () => {
    store = await freshStore(kind)
    circle = await planCircle(store)
  })

  const guide = (title: string): GuideRecord => ({ id: randomId(), title, steps: STEPS })

  test('given a program without a guide, when it gets its first one, then it has that one as it was written', async () => {
    const first = guide('First session')
    expect(await store.guides.of(circle.programId)).toEqual([])
    expect(await store.guides.ensureFirst(circle.programId, first)).toEqual([first])
    expect(await store.guides.of(circle.programId)).toEqual([first])
  })

  test('given a program that has a guide, when it is to get a first one, then it keeps the one it has', async () => {
    const first = guide('First session')
    await store.guides.ensureFirst(circle.programId, first)
    expect(await store.guides.ensureFirst(circle.programId, guide('Another'))).toEqual([first])
  })

  test('given two who give a first guide at once, then there is one', async () => {
    const answers = await Promise.all(
      ['First session', 'Another'].map((title) => store.guides.ensureFirst(circle.programId, guide(title))),
    )
    const kept = await store.guides.of(circle.programId)
    expect(kept).toHaveLength(1)
    expect(answers).toEqual([kept, kept])
  })

  test('given two programs, then each has its own; one that is not there has none', async () => {
    const other = randomId()
    await store.staff.ensureProgram({ id: other, name: 'Southside students' })
    const [ours, theirs] = [guide('Ours'), guide('Theirs')]
    await store.guides.ensureFirst(circle.programId, ours)
    expect(await store.guides.ensureFirst(other, theirs)).toEqual([theirs])
    expect(await store.guides.of(circle.programId)).toEqual([ours])
    expect(await store.guides.ensureFirst(randomId(), guide('Nowhere'))).toEqual([])
  })
})
