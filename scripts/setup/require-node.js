// @ts-check
/** Ends the process with one sentence when Hearth is not tested on this Node. Old versions of Node must be able to parse this file. */

/** The supported lines of Node, each with its oldest minor version. Keep `engines` in package.json the same. */
const SUPPORTED = [
  [20, 19],
  [22, 13],
  [24, 0],
]

/** undefined when Hearth supports this version, otherwise the sentence to print. */
export function nodeMistake(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (SUPPORTED.some(([line, oldest = 0]) => major === line && minor >= oldest)) return undefined
  return `This is Node ${version}. Hearth runs on Node 20, 22 or 24, from 20.19, 22.13 or 24.0 on. Install Node 24 from nodejs.org.`
}

/** Ends the process with code 1 unless this Node is supported. */
export function requireNode() {
  const mistake = nodeMistake()
  if (mistake === undefined) return
  process.stderr.write(`${mistake}\n`)
  process.exit(1)
}
