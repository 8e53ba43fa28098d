// @ts-check
/** A process that dies is started again, later each time; one that is told to stay away is not. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Mistake } from '../setup/mistake.js'
import { keepRunning } from './keep-running.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function startable() {
  /** @type {((reason: string) => void)[]} */
  const deaths = []
  const start = vi.fn(async (/** @type {AbortSignal} */ signal) => {
    const ended = new Promise((/** @type {(reason: string) => void} */ resolve) => {
      deaths.push(resolve)
      signal.addEventListener('abort', () => resolve('asked'))
    })
    return { ended }
  })
  return { start, die: () => deaths.at(-1)?.('it died') }
}

function life() {
  const stop = new AbortController()
  return { stop, tell: { signal: stop.signal, say: vi.fn(), giveUp: vi.fn() } }
}

test('given a process that dies again and again, the pauses grow', async () => {
  const { start, die } = startable()
  const { tell } = life()
  await keepRunning('It', start, tell)
  for (const pause of [500, 1000, 2000, 4000]) {
    const before = start.mock.calls.length
    die()
    await vi.advanceTimersByTimeAsync(pause - 1)
    expect(start).toHaveBeenCalledTimes(before)
    await vi.advanceTimersByTimeAsync(1)
    expect(start).toHaveBeenCalledTimes(before + 1)
  }
})

test('given a process that ran for long, the next pause is short again', async () => {
  const { start, die } = startable()
  const { tell } = life()
  await keepRunning('It', start, tell)
  die()
  await vi.advanceTimersByTimeAsync(500)
  await vi.advanceTimersByTimeAsync(61_000)
  die()
  await vi.advanceTimersByTimeAsync(500)
  expect(start).toHaveBeenCalledTimes(3)
})

test('given a start that fails, it is tried again later', async () => {
  const { start, die } = startable()
  const { tell } = life()
  await keepRunning('It', start, tell)
  start.mockRejectedValueOnce(new Error('not yet'))
  die()
  await vi.advanceTimersByTimeAsync(500 + 1000)
  expect(start).toHaveBeenCalledTimes(3)
  expect(tell.say).toHaveBeenLastCalledWith('It is up again.')
})

test('given a mistake that a person must mend, it is not tried again', async () => {
  const { start, die } = startable()
  const { tell } = life()
  const { over } = await keepRunning('It', start, tell)
  const mistake = new Mistake('The port is taken.')
  start.mockRejectedValueOnce(mistake)
  die()
  await vi.advanceTimersByTimeAsync(500)
  await over
  expect(tell.giveUp).toHaveBeenCalledWith(mistake)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(start).toHaveBeenCalledTimes(2)
})

test('once it is to end, it is over, and is not started again', async () => {
  const { start } = startable()
  const { stop, tell } = life()
  const { over } = await keepRunning('It', start, tell)
  stop.abort()
  await over
  expect(start).toHaveBeenCalledTimes(1)
})

test('to end it while it waits for its next start ends the waiting', async () => {
  const { start, die } = startable()
  const { stop, tell } = life()
  const { over } = await keepRunning('It', start, tell)
  die()
  await vi.advanceTimersByTimeAsync(100)
  stop.abort()
  await over
  expect(start).toHaveBeenCalledTimes(1)
})
