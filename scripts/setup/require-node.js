// @ts-check
/** Ends in one sentence where this Node is none that Hearth is tested on. Written so that old versions can still read it. */

/** The lines of Node, each with its oldest minor version. `engines` in package.json says the same. */
const SUPPORTED = [
  [20, 19],
  [22, 13],
  [24, 0],
]

/** undefined where it is supported, otherwise the sentence to print. */
export function nodeMistake(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (SUPPORTED.some(([line, oldest = 0]) => major === line && minor >= oldest)) return undefined
  return `Hearth runs on Node 20.19, 22.13, 24.0 or a newer one of these lines, and this is ${version}. Install Node 24 from nodejs.org.`
}

/** Ends the process with code 1 unless this Node is supported. */
export function requireNode() {
  const mistake = nodeMistake()
  if (mistake === undefined) return
  process.stderr.write(`${mistake}\n`)
  process.exit(1)
}
