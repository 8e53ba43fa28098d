// @ts-check
/** Ends in one sentence where Node is too old. Written so that old versions can still read it. */

const NEEDED = [20, 19]

/** Ends the process with code 1 unless Node is recent enough. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = NEEDED
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return
  process.stderr.write(
    `Hearth needs Node ${NEEDED.join('.')} or newer, and this is ${version}. Install a newer one from nodejs.org.\n`,
  )
  process.exit(1)
}
