// @ts-check
/** Chooses parts and test files: `--only PART,PART` and `--files PATTERN`. Without them it chooses all. */
import { parseArgs } from 'node:util'
import { ownFiles } from '../setup/files.js'
import { Mistake } from '../setup/mistake.js'

/** @typedef {import('./parts.js').Part} Part */

const TEST_FILE = /\.test\.(ts|tsx|js)$/

/**
 * A PATTERN is a piece of a path, such as `e2e/floor` or `room/test/turns`.
 * @param {string[]} args
 * @param {Part[][]} stages
 * @param {string[]} paths of every test file there is
 * @returns {{ stages: Part[][], testFiles: string[] }} `testFiles` is empty when no pattern is given
 */
export function asked(args, stages, paths) {
  const { only, files } = read(args)
  const parts = stages.flat()
  const unknown = (only ?? []).filter((name) => !parts.some((part) => part.name === name))
  if (only?.length === 0) throw new Mistake(`--only needs a part. ${partsOf(parts)}`)
  if (files === '') throw new Mistake(`--files needs a pattern. ${partsOf(parts)}`)
  if (unknown.length > 0) throw new Mistake(`No such part: ${unknown.join(', ')}. ${partsOf(parts)}`)
  const named = parts.filter((part) => only === undefined || only.includes(part.name))
  if (files === undefined) return { stages: keep(stages, named), testFiles: [] }

  const matching = named
    .map((part) => ({ part, paths: paths.filter((path) => part.tests?.(path) && path.includes(files)) }))
    .filter((one) => one.paths.length > 0)
  if (matching.length === 0) {
    const where = only === undefined ? '' : ` of ${only.join(', ')}`
    throw new Mistake(`No test file${where} has "${files}" in its path. ${partsOf(parts)}`)
  }
  return {
    stages: keep(
      stages,
      matching.map(({ part }) => part),
    ),
    testFiles: matching.flatMap((one) => one.paths),
  }
}

/** @param {string[]} args */
function read(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { only: { type: 'string', multiple: true }, files: { type: 'string' } },
    })
    const only = values.only?.flatMap((names) => names.split(',')).map((name) => name.trim())
    return { only: only?.filter(Boolean), files: values.files }
  } catch {
    throw new Mistake(
      `Cannot read "${args.join(' ')}". Use --only PART,PART or --files PATTERN, or nothing to run all.`,
    )
  }
}

/** @param {Part[]} parts */
function partsOf(parts) {
  const names = parts.map((part) => part.name)
  const testing = parts.filter((part) => part.tests).map((part) => part.name)
  return `The parts are ${names.join(', ')}. --files needs one of: ${testing.join(', ')}.`
}

/** @param {Part[][]} stages @param {Part[]} parts */
const keep = (stages, parts) =>
  stages.map((stage) => stage.filter((part) => parts.includes(part))).filter((stage) => stage.length > 0)

/** Ends the process with one sentence when a part or test file does not exist. @param {string[]} args @param {Part[][]} stages */
export function askedOrExit(args, stages) {
  try {
    return asked(
      args,
      stages,
      ownFiles().filter((path) => TEST_FILE.test(path)),
    )
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
