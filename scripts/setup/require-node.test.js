// @ts-check
/** Hearth starts on the versions of Node that npm accepts, and on no others. */
import { expect, test } from 'vitest'
import { readOwn } from './files.js'
import { RUNTIMES } from './node-runtime.js'
import { nodeMistake } from './require-node.js'

test.each(['20.19.0', '20.20.2', '22.13.0', '22.23.5', '24.0.0', '24.22.3'])(
  'Hearth starts on Node %s',
  (version) => {
    expect(nodeMistake(version)).toBeUndefined()
  },
)

test.each(['18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.1', '26.12.1'])(
  'Hearth does not start on Node %s',
  (version) => {
    expect(nodeMistake(version)).toBe(
      `This is Node ${version}. Hearth runs on Node 20, 22 or 24, from 20.19, 22.13 or 24.0 on. Install Node 24 from nodejs.org.`,
    )
  },
)

test('npm accepts the same versions', () => {
  expect(JSON.parse(readOwn('package.json')).engines.node).toBe('^20.19.0 || ^22.13.0 || ^24.0.0')
})

test('the versions in RUNTIMES are supported, and the image uses their newest line', () => {
  expect(RUNTIMES.map(({ version }) => nodeMistake(version))).toEqual([undefined, undefined])
  const images = [...readOwn('Dockerfile').matchAll(/^FROM node:(\d+)-slim/gm)].map(([, line]) => line)
  expect(images).toEqual(['24', '24'])
  expect(RUNTIMES.at(-1)?.version).toMatch(/^24\./)
})
