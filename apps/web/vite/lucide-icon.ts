/** Instead of lucide-react's own way from the lines of an icon to a component, which knows more ways to ask than Hearth has. Draws the same. */
import { createElement, type SVGProps } from 'react'

interface IconData {
  name: string
  node: [string, Record<string, string>][]
  aliases?: string[]
}

interface IconProps extends SVGProps<SVGSVGElement> {
  size?: number | string
}

export default function createLucideIcon({ name, node, aliases = [] }: IconData) {
  const names = ['lucide', ...[name, ...aliases].map((one) => `lucide-${one}`)].join(' ')
  const lines = node.map(([tag, attributes]) => createElement(tag, attributes))
  return ({ size = 24, className, ...others }: IconProps) => {
    const isNamed = Object.keys(others).some((prop) => /^(aria-|role$|title$)/.test(prop))
    return createElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        className: className ? `${names} ${className}` : names,
        'aria-hidden': isNamed ? undefined : true,
        ...others,
      },
      lines,
    )
  }
}
