/** The time of one's own turn: words, form and one soft tone; no number, nothing cut. */
import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { mediaOf, roomOf } from '../../testing/rooms.ts'
import { showChanging } from '../../testing/show.tsx'
import { TurnTime } from './TurnTime.tsx'

const SECOND = 1000
const startedAt = 1_795_262_400_000
const tones = vi.fn()

/** Records that a tone began. */
class FakeAudio {
  currentTime = 0
  destination = {}
  createGain = () => ({ gain: { setValueAtTime() {}, linearRampToValueAtTime() {} }, connect: () => ({}) })
  createOscillator = () => ({
    frequency: { value: 0 },
    connect: (next: { connect: () => object }) => next,
    start: tones,
    stop() {},
  })
  close = async () => {}
}

afterEach(() => {
  vi.unstubAllGlobals()
  tones.mockClear()
})

/** After so many seconds of a turn of 100. */
function given(seconds: number, soundBlocked = false) {
  vi.stubGlobal('AudioContext', FakeAudio)
  const at = (passed: number) => roomOf({}, { clockOffset: startedAt + passed * SECOND - Date.now() })
  const ring = (until: number) => <TurnTime startedAt={startedAt} until={startedAt + until * SECOND} />
  const { again } = showChanging(ring(100), at(seconds), mediaOf({ soundBlocked }))
  return {
    now: (passed: number, until = 100) => again(ring(until), at(passed), mediaOf({ soundBlocked })),
  }
}
const form = () => [...document.querySelectorAll('circle')].map((one) => one.getAttribute('stroke-width'))

test('it says nearly, and over, by words and by the form of the ring, with no number', () => {
  const { now } = given(10)
  expect(screen.getByText('Your time')).toBeTruthy()
  const running = form()
  now(81)
  expect(screen.getAllByText('Nearly time')[0]).toBeTruthy()
  const nearly = form()
  now(101)
  expect(screen.getAllByText('Your time is over; take the words you need')[0]).toBeTruthy()
  expect(new Set([running, nearly, form()].map(String)).size).toBe(3)
  expect(document.body.textContent).not.toMatch(/\d/)
})

test('one tone at 80 per cent, and none again when more time comes and is nearly over too', () => {
  const { now } = given(10)
  now(79)
  expect(tones).not.toHaveBeenCalled()
  now(81)
  now(85)
  expect(tones).toHaveBeenCalledTimes(1)
  now(86, 160)
  expect(screen.getByText('Your time')).toBeTruthy()
  now(150, 160)
  now(170, 160)
  expect(tones).toHaveBeenCalledTimes(1)
})

test('those who listen hear it said', () => {
  const { now } = given(10)
  now(81)
  expect(screen.getByRole('log').textContent).toBe('Nearly time')
})

test('no tone where the browser holds sound back, nor for what was so before a reload', () => {
  given(10, true).now(81)
  given(85).now(86)
  expect(tones).not.toHaveBeenCalled()
})
