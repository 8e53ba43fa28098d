/** A sheet of paper on the ground, for things that belong together. */
import type { ComponentProps } from 'react'

export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={`rounded-m border border-line bg-surface ${className ?? 'p-5'}`} />
}
