// @ts-check
/** Finds imports that go the wrong way. The rules stand in dependency-rules.js. */
import { existsSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import { forbidden, forbiddenAtRunTime } from './dependency-rules.js'

const SOURCES = ['packages', 'apps', 'e2e', 'bench', 'scripts']

/** One sentence for each wrong import. @param {string} baseDir absolute: the folder that holds packages and apps @returns {Promise<string[]>} */
export async function wrongDependencies(baseDir) {
  const passes = await Promise.all([
    violations(baseDir, forbidden, true),
    violations(baseDir, forbiddenAtRunTime, false),
  ])
  return passes.flat()
}

/**
 * @param {string} baseDir
 * @param {import('dependency-cruiser').IForbiddenRuleType[]} rules
 * @param {boolean} seesTypes
 */
async function violations(baseDir, rules, seesTypes) {
  const { output } = await cruise(
    SOURCES.filter((folder) => existsSync(`${baseDir}/${folder}`)),
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: rules },
      tsPreCompilationDeps: seesTypes,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|\\.cache)/' },
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
    },
    { tsConfig: { options: { verbatimModuleSyntax: true, target: 99, module: 99, jsx: 4 } } },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser gave no result')
  return output.summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`
    return `${rule.name}: ${way}`
  })
}
