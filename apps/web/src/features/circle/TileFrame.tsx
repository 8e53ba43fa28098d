/** What every tile looks like: a warm ground or a picture, the name at its foot, signs at its top. Knows no rules. */
import type { CSSProperties, ReactNode } from 'react'
import { type Box, placed } from './circle-layout.ts'

export interface TileFrameProps {
  /** Chooses the colours of the ground: the same number, the same colours. */
  colour: number
  /** null: in rows, as wide as its column. */
  box: Box | null
  /** Who is speaking now has an ember ring. */
  speaking?: boolean
  /** Not quite there: reconnecting. */
  faint?: boolean
  /** The picture, or what stands in for it. */
  children?: ReactNode
  signs?: ReactNode
  /** At its head, where reading begins. */
  corner?: ReactNode
  foot: ReactNode
}

/** Pairs of colours that tokens.css has for faces. */
const GROUNDS = 8

export function TileFrame({
  colour,
  box,
  speaking = false,
  faint = false,
  children,
  signs,
  corner,
  foot,
}: TileFrameProps) {
  return (
    <li
      className={`rounded-m shadow-lift transition-shadow ${box ? 'absolute' : 'relative aspect-4/3'} ${
        speaking ? 'ring-3 ring-ember ring-offset-2 ring-offset-paper' : ''
      }`}
      style={box ? placed(box) : {}}
    >
      <div
        className="@container relative grid size-full place-items-center overflow-hidden rounded-m text-on-face"
        style={groundOf(colour)}
      >
        <div className={`absolute inset-0 grid place-items-center ${faint ? 'opacity-50' : ''}`}>
          {children}
        </div>
        {signs && (
          <div
            className={`absolute end-1.5 top-1.5 flex flex-wrap justify-end gap-1 ${corner ? 'start-10' : 'start-1.5'}`}
          >
            {signs}
          </div>
        )}
        {corner && <div className="absolute start-1.5 top-1.5">{corner}</div>}
        <div className="absolute inset-x-0 bottom-0 bg-linear-to-t from-scrim-deep to-transparent px-2 pt-5 pb-1.5 text-s font-strong">
          {foot}
        </div>
      </div>
    </li>
  )
}

/** The warm gradient of a face without a picture. */
export function groundOf(colour: number): CSSProperties {
  const number = (colour % GROUNDS) + 1
  return {
    background: `linear-gradient(160deg, var(--color-face-${number}), var(--color-face-${number}-deep))`,
  }
}
