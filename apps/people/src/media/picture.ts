/** A drawn picture that moves: a figure that sways before a ground. Cheap on purpose: whole rows are filled, nothing is computed twice. */
import type { Colour, Look } from './look.ts'

/** Pixels. */
export const WIDTH = 320
export const HEIGHT = 180

const LUMA = WIDTH * HEIGHT
const CHROMA = LUMA / 4
/** How far the figure sways, pixels, and how long one swing takes, seconds. */
const SWAY = 14
const SWING_S = 4
/** The ground grows darker towards its lower edge by so much. */
const SHADE = 30

/** Everybody draws into this one: LiveKit copies a frame before `captureFrame` returns. Planes Y, U, V (I420). */
export const pixels = new Uint8Array(LUMA + 2 * CHROMA)

export class Picture {
  readonly #look: Look
  readonly #ground = new Uint8Array(pixels.length)

  constructor(look: Look) {
    this.#look = look
    const [y, u, v] = look.ground
    for (let row = 0; row < HEIGHT; row++) {
      this.#ground.fill(y - (SHADE * row) / HEIGHT, row * WIDTH, (row + 1) * WIDTH)
    }
    this.#ground.fill(u, LUMA, LUMA + CHROMA)
    this.#ground.fill(v, LUMA + CHROMA)
  }

  /** Draws what is to be seen at this moment (milliseconds) into `pixels`. */
  draw(at: number): void {
    const { figure, phase } = this.#look
    const swing = Math.sin(2 * Math.PI * (at / 1000 / SWING_S + phase))
    const x = WIDTH / 2 + SWAY * swing
    pixels.set(this.#ground)
    disc(x - SWAY * swing * 0.4, 168, 62, dimmed(figure))
    disc(x, 78 + 2 * Math.cos(2 * swing), 34, figure)
  }
}

const dimmed = ([y, u, v]: Colour): Colour => [y - 22, u, v]

/** Filled row by row; chroma has half as many rows and columns. */
function disc(x: number, y: number, radius: number, [luma, u, v]: Colour): void {
  rows(x, y, radius, 1, (from, to) => pixels.fill(luma, from, to))
  rows(x, y, radius, 2, (from, to) => {
    pixels.fill(u, LUMA + from, LUMA + to)
    pixels.fill(v, LUMA + CHROMA + from, LUMA + CHROMA + to)
  })
}

/** The stretch of each row within a disc, as indices into a plane whose pixels are `step` of the picture's wide. */
function rows(
  x: number,
  y: number,
  radius: number,
  step: 1 | 2,
  fill: (from: number, to: number) => void,
): void {
  const width = WIDTH / step
  const first = Math.max(0, Math.ceil((y - radius) / step))
  const last = Math.min(HEIGHT / step - 1, Math.floor((y + radius) / step))
  for (let row = first; row <= last; row++) {
    const half = Math.sqrt(Math.max(0, radius ** 2 - (row * step - y) ** 2))
    const from = Math.max(0, Math.round((x - half) / step))
    const to = Math.min(width, Math.round((x + half) / step))
    if (to > from) fill(row * width + from, row * width + to)
  }
}
