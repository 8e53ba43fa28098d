import { describe, expect, it } from 'vitest'
import { type Area, type Box, circleLayout, columnsFor, MOST_IN_A_CIRCLE, overlap } from './circle-layout.ts'

const LAPTOP: Area = { width: 1280, height: 660 }
const WITH_PANEL: Area = { width: 940, height: 660 }
const counts = Array.from({ length: MOST_IN_A_CIRCLE }, (_, index) => index + 1)

function layoutOf(count: number, area: Area) {
  const layout = circleLayout(count, area)
  if (!layout) throw new Error(`${count} people do not fit ${area.width} by ${area.height}`)
  return layout
}

const inside = (box: Box, area: Area) =>
  box.x - box.width / 2 >= 0 &&
  box.y - box.height / 2 >= 0 &&
  box.x + box.width / 2 <= area.width &&
  box.y + box.height / 2 <= area.height

describe.each([
  ['a laptop', LAPTOP],
  ['a laptop with the panel open', WITH_PANEL],
  ['a large screen', { width: 1920, height: 940 }],
  ['a tablet', { width: 768, height: 880 }],
])('the circle on %s', (_, area) => {
  it.each(counts)('seats %i with nobody over anybody, all in view', (count) => {
    const { hearth, tiles } = layoutOf(count, area)
    expect(tiles).toHaveLength(count)
    const boxes = [hearth, ...tiles]
    for (const [index, box] of boxes.entries()) {
      expect(inside(box, area)).toBe(true)
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other, 8)).toBe(false)
    }
  })

  it.each(counts)('with %i, the hearth is the largest', (count) => {
    const { hearth, tiles } = layoutOf(count, area)
    for (const tile of tiles) expect(hearth.width).toBeGreaterThan(tile.width)
  })
})

it('seats the first at the top and goes on clockwise', () => {
  const { tiles } = layoutOf(4, LAPTOP)
  expect(tiles.map(({ x, y }) => [Math.sign(x - 640), Math.sign(y - 330)])).toEqual([
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ])
})

it('keeps faces of eight at least as wide as in the sketch', () => {
  expect(layoutOf(8, WITH_PANEL).tiles[0]?.width).toBeGreaterThanOrEqual(170)
})

it.each([
  ['nobody', 0, LAPTOP],
  ['more than a circle holds', 15, LAPTOP],
  ['a phone', 8, { width: 390, height: 600 }],
  ['a very low window', 8, { width: 1280, height: 200 }],
])('leaves %s to rows', (_, count, area) => {
  expect(circleLayout(count, area)).toBeNull()
})

describe('rows', () => {
  it('on a phone, twelve sit in three columns', () => {
    expect(columnsFor(12, { width: 390, height: 400 })).toBe(3)
  })
  it('on a phone, two sit beside each other', () => {
    expect(columnsFor(2, { width: 390, height: 400 })).toBe(2)
  })
  it('on a laptop, fifty stay in as few columns as show them all', () => {
    expect(columnsFor(50, { width: 1280, height: 400 })).toBe(9)
  })
})
