// @ts-check
/** A Vitest reporter that measures each test file with its imports and hooks. The JSON report leaves those out. */
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { ROOT } from '../setup/root.js'

export default class FileTimes {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const path = process.env.HEARTH_FILE_TIMES
    if (path === undefined) throw new Error('HEARTH_FILE_TIMES must name the file to write')
    writeFileSync(path, JSON.stringify(modules.map(timeOf)))
  }
}

/** @param {import('vitest/node').TestModule} module @returns {import('./times.js').FileTime} */
function timeOf(module) {
  const { environmentSetupDuration, prepareDuration, setupDuration, collectDuration, duration } =
    module.diagnostic()
  return {
    path: relative(ROOT, module.moduleId),
    ms: environmentSetupDuration + prepareDuration + setupDuration + collectDuration + duration,
  }
}
