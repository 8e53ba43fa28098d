// @ts-check
/** What the checks of texts find, shown on texts that are wrong in one way each. */
import { describe, expect, test } from 'vitest'
import { compareSpec } from './spec.js'
import { lockFaults, textFaults } from './tree.js'

const SPEC = 'Text about L9.\n- **L1** One.\n- **L2** Two, see L1.\n'

test('a spec whose rules are all cited has no fault', () => {
  expect(compareSpec(SPEC, [{ path: 'a.test.ts', text: "test('L1 L2: both', () => {})" }])).toEqual([])
})

test('a rule without a test, a citation without a rule and a rule given twice are found', () => {
  const faults = compareSpec(`${SPEC}- **L1** Again.`, [
    { path: 'a.test.ts', text: "describe('L1: a')\ntest(\n `P7: b`)" },
  ])
  expect(faults).toEqual([
    'SPEC.md gives L1 twice',
    'no test cites L2',
    'a.test.ts cites P7, which is no rule',
  ])
})

test('a spec that no longer looks like one is found', () => {
  expect(compareSpec('L1: one', [])).toEqual(['SPEC.md has no rules'])
})

const slash = '/'

test.each([
  [`see ${slash}home/ana/notes`, 'a.md:1 holds a path of one machine'],
  [`cd ${slash}tmp/there`, 'a.md:1 holds a path of one machine'],
  [`\n"${slash}root/x"`, 'a.md:2 holds a path of one machine'],
  [`https:${slash}${slash}registry.${'npmjs'}.org/zod`, 'a.md:1 holds a registry host'],
])('%j is found', (text, fault) => {
  expect(textFaults({ path: 'a.md', text })).toEqual([fault])
})

test.each(['https://example.org/home/page', 'tmp/there', '~/work/there', '/var/lib/hearth'])(
  '%j is no fault',
  (text) => {
    expect(textFaults({ path: 'a.md', text })).toEqual([])
  },
)

test('a source file of more than 300 lines is found', () => {
  expect(textFaults({ path: 'a.ts', text: 'x\n'.repeat(300) })).toEqual([])
  expect(textFaults({ path: 'a.ts', text: 'x\n'.repeat(301) })).toEqual(['a.ts has 301 lines, more than 300'])
})

describe('a lock file', () => {
  const integrity = 'sha512-of-the-package'
  const tool = { integrity, optionalDependencies: { 'tool-linux': '1.0.0', 'tool-mac': '1.0.0' } }

  test('has no fault with every package, every hash and no host', () => {
    const packages = {
      '': {},
      'packages/own': {},
      'node_modules/tool': tool,
      'node_modules/tool-linux': { integrity },
      'node_modules/tool-mac': { resolved: 'packages/tool', link: true },
    }
    expect(lockFaults({ packages })).toEqual([])
  })

  test('has a fault when it names a host, or lacks the package of another system', () => {
    const packages = {
      'node_modules/tool': tool,
      'node_modules/tool/node_modules/tool-linux': { integrity, resolved: 'https://host/tool.tgz' },
    }
    expect(lockFaults({ packages })).toEqual([
      'package-lock.json lacks tool-mac@1.0.0: add it with its version, os and cpu',
      'package-lock.json names a host for node_modules/tool/node_modules/tool-linux',
    ])
  })

  test('has a fault without the hash of a package', () => {
    expect(lockFaults({ packages: { 'node_modules/tool': {} } })).toEqual([
      'package-lock.json has no integrity for node_modules/tool: add it from `npm view NAME@VERSION dist.integrity`',
    ])
  })
})
