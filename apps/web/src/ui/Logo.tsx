/** The glow of a hearth: Hearth's sign. Decoration only; words beside it say the name. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <span
      aria-hidden="true"
      className="hearth-glow inline-block shrink-0 rounded-full"
      style={{ width: size, height: size }}
    />
  )
}
