/** The button, and the link that looks like one. At least 44 pixels high; says in words what it is busy with. */
import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
import { Ring } from './Waiting.tsx'

/** `primary` once on a screen · `plain` the usual one · `quiet` beside others · `leave` for leaving and removing only */
export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'leave'

interface Shape {
  look?: ButtonLook
  size?: 'm' | 'l'
  /** As wide as what holds it. */
  wide?: boolean
  icon?: ReactNode
  children: ReactNode
}

const LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-ember border-ember text-ember-ink hover:bg-ember-deep hover:border-ember-deep',
  plain: 'bg-surface border-edge/60 text-ink hover:bg-sunken',
  quiet: 'bg-transparent border-transparent text-ink-soft hover:bg-sunken hover:text-ink',
  leave: 'bg-transparent border-rose/50 text-rose hover:bg-rose-soft',
}

/** Class names of a button, for other components that must look like one. */
function buttonClass({ look = 'plain', size = 'm', wide = false }: Partial<Shape>): string {
  const shape = size === 'l' ? 'min-h-13 px-7 text-l' : 'min-h-11 px-5 text-m'
  return `inline-flex items-center justify-center gap-2 rounded-full border py-2 text-center font-strong transition-colors aria-disabled:opacity-60 ${shape} ${wide ? 'w-full' : ''} ${LOOKS[look]}`
}

export interface ButtonProps extends Shape, Omit<ComponentProps<'button'>, 'children' | 'disabled'> {
  /** While it works: the words to show. It keeps its focus and takes no press. */
  pending?: string | false | undefined
}

export function Button({
  look,
  size,
  wide,
  icon,
  pending,
  children,
  onClick,
  className,
  ...rest
}: ButtonProps) {
  const shape = buttonClass({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) })
  return (
    <button
      type="button"
      {...rest}
      className={className ? `${shape} ${className}` : shape}
      aria-disabled={pending ? true : undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    >
      {pending ? <Ring /> : icon}
      <span>{pending || children}</span>
    </button>
  )
}

/** A link to another page of Hearth, in the form of a button. */
export function LinkButton({
  href,
  look,
  size,
  wide,
  icon,
  children,
  onClick,
}: Shape & { href: string; onClick?: () => void }) {
  return (
    <Link
      href={href}
      onClick={() => onClick?.()}
      className={buttonClass({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) })}
    >
      {icon}
      <span>{children}</span>
    </Link>
  )
}
