// @ts-check
/** Looks over the tree itself: the lock file, names of folders, length of files, addresses that belong to one machine. */
import { ownFiles, readOwn } from '../setup/files.js'

const LONGEST_FILE = 300
const VAGUE_FOLDER = /(^|\/)(utils?|helpers?|common)\//
const TEXT = /\.(ts|tsx|js|json|md|html|css|ya?ml|sql|sh)$|(^|\/)[^.]+$|(^|\/)\.[a-z]+$/
const SOURCE = /\.(ts|tsx|js)$/
/** A home or working folder of somebody's machine; `~` and relative paths are fine. */
const MACHINE_PATH = /(?<![\w.~/:-])\/(work|root|tmp|Users|home)\/\w/
const REGISTRY = /registry\.(npmjs|yarnpkg|npmmirror)\b/

/** One sentence for each fault. */
export function treeFaults() {
  const paths = ownFiles()
  const texts = paths.filter((path) => TEXT.test(path)).map((path) => ({ path, text: readOwn(path) }))
  return [
    ...paths
      .filter((path) => VAGUE_FOLDER.test(path))
      .map((path) => `${path}: name the folder for what is in it`),
    ...texts.flatMap(textFaults),
    ...lockFaults(JSON.parse(readOwn('package-lock.json'))),
  ]
}

/** @param {{ path: string, text: string }} file */
export function textFaults({ path, text }) {
  const lines = text.split('\n')
  const faults = lines.flatMap((line, index) => {
    const what = MACHINE_PATH.test(line)
      ? 'a path of one machine'
      : REGISTRY.test(line)
        ? 'a registry host'
        : null
    return what ? [`${path}:${index + 1} holds ${what}`] : []
  })
  if (SOURCE.test(path) && lines.length > LONGEST_FILE + 1)
    faults.push(`${path} has ${lines.length - 1} lines, more than ${LONGEST_FILE}`)
  return faults
}

/** What the lock file says of one package. @typedef {{ resolved?: string, link?: boolean, integrity?: string, optionalDependencies?: Record<string, string> }} Locked */

/** `npm ci` refuses a lock file without the packages of other systems. It checks only packages that have a hash. @param {{ packages: Record<string, Locked> }} lock */
export function lockFaults({ packages }) {
  return Object.entries(packages).flatMap(([path, entry]) => [
    ...(entry.resolved?.includes('://') ? [`package-lock.json names a host for ${path}`] : []),
    ...(path.includes('node_modules/') && !entry.link && !entry.integrity
      ? [
          `package-lock.json has no integrity for ${path}: add it from \`npm view NAME@VERSION dist.integrity\``,
        ]
      : []),
    ...Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(packages, path, name))
      .map(
        ([name, version]) =>
          `package-lock.json lacks ${name}@${version}: add it with its version, os and cpu`,
      ),
  ])
}

/** As Node looks a package up: beside the importer, then further up. @param {Record<string, unknown>} packages @param {string} from @param {string} name */
function isLocked(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true
    if (folder === '') return false
  }
}
