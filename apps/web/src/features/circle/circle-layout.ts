/** Where everyone sits: tiles round the hearth on a rounded path, none over another. Pure geometry, in pixels; the origin is top left. */

export interface Box {
  /** Of the centre. */
  x: number
  y: number
  width: number
  height: number
}

export interface CircleLayout {
  hearth: Box
  /** In seat order, clockwise from the top. */
  tiles: Box[]
}

export interface Area {
  width: number
  height: number
}

/** More people than this sit in rows. */
export const MOST_IN_A_CIRCLE = 14
/** A smaller tile cannot show a face and a name. */
const LEAST_TILE = 112
const MOST_TILE = 236
const MARGIN = 16
const GAP = 10
/** The hearth is the largest thing there: at least so many times as wide as a tile. */
const HEARTH_TO_TILE = 1.4
const HEARTH_ASPECT = 16 / 11
const TILE_ASPECT = 4 / 3
/** From an ellipse to nearly a rounded rectangle: the roundest that leaves the largest tiles is taken. */
const ROUNDNESS = [2, 2.5, 3.2, 4.5, 7]

/** Where a box stands in the circle's area, as CSS wants it. */
export function placed({ x, y, width, height }: Box) {
  return { left: x - width / 2, top: y - height / 2, width, height }
}

/** null: they do not fit round a hearth in this area; they sit in rows then. */
export function circleLayout(count: number, area: Area): CircleLayout | null {
  if (count < 1 || count > MOST_IN_A_CIRCLE) return null
  for (let width = even(Math.min(MOST_TILE, area.width * 0.24)); width >= LEAST_TILE; width -= 4) {
    for (const power of ROUNDNESS) {
      const layout = layoutWith(count, area, width, power)
      if (layout) return layout
    }
  }
  return null
}

function layoutWith(count: number, area: Area, width: number, power: number): CircleLayout | null {
  const height = even(width / TILE_ASPECT)
  const centre = { x: area.width / 2, y: area.height / 2 }
  const radius = { x: centre.x - MARGIN - width / 2, y: centre.y - MARGIN - height / 2 }
  if (radius.x <= 0 || radius.y <= 0) return null
  const tiles = evenlyRound(count, radius, power).map(({ x, y }) => ({
    x: Math.round(centre.x + x),
    y: Math.round(centre.y + y),
    width,
    height,
  }))
  if (tiles.some((tile, index) => tiles.slice(index + 1).some((other) => overlap(tile, other)))) return null
  const hearth = hearthAmong(tiles, area)
  return hearth.width >= width * HEARTH_TO_TILE ? { hearth, tiles } : null
}

/** So that half of it is whole too, and no edge falls between two pixels. */
const even = (length: number) => Math.floor(length / 2) * 2

/** The largest centred box of the hearth's form that touches no tile. */
function hearthAmong(tiles: readonly Box[], area: Area): Box {
  const centre = { x: area.width / 2, y: area.height / 2 }
  const half = tiles.reduce((least, tile) => {
    const beside = Math.abs(tile.x - centre.x) - tile.width / 2 - GAP
    const above = (Math.abs(tile.y - centre.y) - tile.height / 2 - GAP) * HEARTH_ASPECT
    return Math.min(least, Math.max(beside, above))
  }, area.width * 0.22)
  const width = Math.max(0, even(half * 2))
  return { x: Math.round(centre.x), y: Math.round(centre.y), width, height: even(width / HEARTH_ASPECT) }
}

/** True when two boxes come nearer to each other than the gap. */
export function overlap(one: Box, other: Box, gap = GAP): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 + gap &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2 + gap
  )
}

/** Points at equal distances along |x/rx|^p + |y/ry|^p = 1, clockwise from the top, round the origin. */
function evenlyRound(count: number, radius: { x: number; y: number }, power: number) {
  const STEPS = 720
  const path = Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (step / STEPS) * 2 * Math.PI - Math.PI / 2
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const reach = (Math.abs(cos) ** power + Math.abs(sin) ** power) ** (-1 / power)
    return { x: radius.x * cos * reach, y: radius.y * sin * reach, along: 0 }
  })
  let length = 0
  path.reduce((before, point) => {
    length += Math.hypot(point.x - before.x, point.y - before.y)
    point.along = length
    return point
  })
  return Array.from({ length: count }, (_, place) => {
    const wanted = (place / count) * length
    const after = Math.max(
      1,
      path.findIndex((point) => point.along >= wanted),
    )
    const [from, to] = [path[after - 1] ?? ORIGIN, path[after] ?? ORIGIN]
    const share = (wanted - from.along) / (to.along - from.along)
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  })
}

const ORIGIN = { x: 0, y: 0, along: 0 }

/** Columns of the rows under the hearth: as few as keep all tiles in view, so that faces stay large. */
export function columnsFor(count: number, area: Area): number {
  const narrow = area.width < 560
  const most = Math.max(1, Math.floor(area.width / (narrow ? 106 : 132)))
  const least = Math.min(most, count <= 1 ? 1 : 2)
  for (let columns = least; columns < most; columns++) {
    const tile = (area.width - MARGIN * 2 - GAP * (columns - 1)) / columns
    const rows = Math.ceil(count / columns)
    if (rows * (tile / TILE_ASPECT + GAP) <= area.height) return columns
  }
  return most
}
