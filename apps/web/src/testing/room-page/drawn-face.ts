/** A moving picture drawn on a canvas, as a track of LiveKit's: a face for the room page without a camera. */
import { LocalVideoTrack } from 'livekit-client'

const SIZE = { width: 320, height: 240 }

/** `hue`: of the wall behind, in degrees. */
export function drawnFace(hue: number): LocalVideoTrack {
  const canvas = Object.assign(document.createElement('canvas'), SIZE)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('No canvas here')
  let step = hue
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches
  draw(pen, hue, step)
  // A still face is drawn again now and then, because a video that starts later needs a new frame.
  setInterval(() => draw(pen, hue, moves ? step++ : step), moves ? 100 : 1000)
  const [track] = canvas.captureStream(10).getVideoTracks()
  if (!track) throw new Error('No stream of a canvas here')
  return new LocalVideoTrack(track, undefined, true)
}

function draw(pen: CanvasRenderingContext2D, hue: number, step: number) {
  const { width, height } = SIZE
  const x = width / 2 + Math.sin(step / 9) * 8
  pen.fillStyle = `hsl(${hue} 22% ${68 - (hue % 40)}%)`
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = `hsl(${hue + 160} 30% 34%)`
  pen.beginPath()
  pen.ellipse(x, height + 20, 92, 110, 0, 0, 7)
  pen.fill()
  pen.fillStyle = `hsl(${20 + (hue % 12)} 45% ${42 + (hue % 35)}%)`
  pen.beginPath()
  pen.ellipse(x, height * 0.42, 46, 60, 0, 0, 7)
  pen.fill()
  pen.fillStyle = `hsl(${25} 30% ${16 + (hue % 20)}%)`
  pen.beginPath()
  pen.ellipse(x, height * 0.27, 50, 34, 0, 0, 7)
  pen.fill()
}
