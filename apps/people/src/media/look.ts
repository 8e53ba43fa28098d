/** How somebody looks and sounds, by their number: colours that differ, pitches that do not clash. */

/** A colour as video has it: brightness, blueness, redness, 0 to 255. */
export type Colour = readonly [y: number, u: number, v: number]

export interface Look {
  ground: Colour
  figure: Colour
  /** Hertz; a multiple of 5, so that a fifth of a second holds whole waves. */
  pitch: number
  /** Where in its swing the figure begins, 0 to 1. */
  phase: number
}

/** Neighbours on the colour circle stand far apart in the order people come. */
const GOLDEN_ANGLE = 137.508
/** Hertz: a pentatonic scale. */
const PITCHES = [195, 220, 260, 295, 330, 390, 440, 525] as const

export function lookOf(index: number): Look {
  const hue = (205 + index * GOLDEN_ANGLE) % 360
  return {
    ground: colour(hue, 0.2, 0.45),
    figure: colour(hue, 0.16, 0.66),
    pitch: PITCHES[index % PITCHES.length] ?? PITCHES[0],
    phase: (index * 0.31) % 1,
  }
}

/** Hue in degrees, saturation and lightness 0 to 1 → BT.601, as WebRTC takes it. */
function colour(hue: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  const [r, g, b] = [channel(0), channel(8), channel(4)]
  return [
    16 + 0.257 * r + 0.504 * g + 0.098 * b,
    128 - 0.148 * r - 0.291 * g + 0.439 * b,
    128 + 0.439 * r - 0.368 * g - 0.071 * b,
  ]
}
