// @ts-check
/** Which versions of Node may start Hearth: those that npm lets in, and no others. */
import { expect, test } from 'vitest'
import { readOwn } from './files.js'
import { RUNTIMES } from './node-runtime.js'
import { nodeMistake } from './require-node.js'

test.each(['20.19.0', '20.20.2', '22.13.0', '22.23.5', '24.0.0', '24.22.3'])('%s may', (version) => {
  expect(nodeMistake(version)).toBeUndefined()
})

test.each(['18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.1', '26.12.1'])('%s may not', (version) => {
  expect(nodeMistake(version)).toBe(
    `Hearth runs on Node 20.19, 22.13, 24.0 or a newer one of these lines, and this is ${version}. Install Node 24 from nodejs.org.`,
  )
})

test('npm lets the same versions in', () => {
  expect(JSON.parse(readOwn('package.json')).engines.node).toBe('^20.19.0 || ^22.13.0 || ^24.0.0')
})

test('the versions that are tested besides are supported, and the image has the newest line of them', () => {
  expect(RUNTIMES.map(({ version }) => nodeMistake(version))).toEqual([undefined, undefined])
  const images = [...readOwn('Dockerfile').matchAll(/^FROM node:(\d+)-slim/gm)].map(([, line]) => line)
  expect(images).toEqual(['24', '24'])
  expect(RUNTIMES.at(-1)?.version).toMatch(/^24\./)
})
