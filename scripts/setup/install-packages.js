// @ts-check
/** Installs the npm packages of the lock file when they are not those installed. Changes neither package.json nor the lock. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './root.js'
import { runTool } from './run-tool.js'

const STAMP = inRoot('node_modules', '.hearth-lock')

/** What node_modules must have been made from: the lock file, on this kind of machine. */
function wanted() {
  const hash = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
  return `${hash} ${process.platform} ${process.arch}`
}

/** Whether everything is there already. */
export function packagesAreInstalled() {
  try {
    return readFileSync(STAMP, 'utf8') === wanted()
  } catch {
    return false
  }
}

export async function installPackages() {
  const made = wanted()
  await runTool('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    remedy: 'The packages could not be installed: is npm there, and the network? Then start again.',
  })
  writeFileSync(STAMP, made)
}
