// @ts-check
/** Installs packages of Debian, where this machine is a Debian and we are root. */
import { existsSync } from 'node:fs'
import { Mistake } from './mistake.js'
import { runTool } from './run-tool.js'

const mayInstall = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

/** @param {string[]} packages @param {string} otherwise what a person has to do elsewhere */
export async function installFromDebian(packages, otherwise) {
  if (!mayInstall()) throw new Mistake(otherwise)
  process.stdout.write(`  Installing ${packages.join(', ')} from Debian\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runTool('apt-get', ['update', '-q'], { remedy: otherwise, env })
  await runTool('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    remedy: otherwise,
    env,
  })
}
