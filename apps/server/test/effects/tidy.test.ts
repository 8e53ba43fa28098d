import { expect, it, onTestFinished } from 'vitest'
import { startTidying, type TidyDeps } from '../../src/effects/tidy.ts'

/** What was tidied, in order; `until` resolves when so much was. */
function givenTidying(changes: { browsers?: () => Promise<void> } = {}) {
  const done: string[] = []
  let heard = () => {}
  const note = (what: string) => async (now: number) => {
    done.push(`${what} at ${now}`)
    heard()
  }
  const failures: unknown[] = []
  const store = {
    browsers: { tidy: changes.browsers ?? note('browsers') },
    polls: { tidy: note('polls') },
    notices: { tidy: note('notices') },
    trail: { tidy: note('trail') },
  } as TidyDeps['store']
  let now = 0
  const tidying = startTidying({
    store,
    clock: { now: () => ++now },
    timing: { tidyMs: 1 },
    failed: (error) => failures.push(error),
  })
  onTestFinished(() => tidying.stop())
  const until = async (count: number) => {
    while (done.length < count)
      await new Promise<void>((resolve) => {
        heard = resolve
      })
  }
  return { done, failures, until, tidying }
}

it('tidies at the start, and again and again, each time as of now, until it is stopped', async () => {
  const { done, until, tidying } = givenTidying()
  await until(8)
  expect(done.slice(0, 5)).toEqual([
    'browsers at 1',
    'polls at 1',
    'notices at 1',
    'trail at 1',
    'browsers at 2',
  ])
  await tidying.stop()
  const count = done.length
  expect(count % 4).toBe(0)
  await tidying.stop()
  expect(done).toHaveLength(count)
})

it('given one that fails, says so, does the others, and tries again', async () => {
  const { done, failures, until } = givenTidying({ browsers: () => Promise.reject(new Error('away')) })
  await until(4)
  expect(done.slice(0, 4)).toEqual(['polls at 1', 'notices at 1', 'trail at 1', 'polls at 2'])
  expect(failures.length).toBeGreaterThanOrEqual(2)
})
