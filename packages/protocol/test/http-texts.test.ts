/** Bodies of requests that carry sealed texts: taken exactly, with the fault of each field by its path. */
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { fetchTextsSchema, shareTextsSchema, writeTextSchema } from '../src/http/texts.ts'
import { MAX_PRIVATE_TEXTS, MAX_READERS, SEALED_TEXT_LENGTHS } from '../src/limits.ts'

const ID = 'abcdefghijklmnopqrstuv'
const PUBLIC_KEY = 'k'.repeat(87)
const SEALED = 's'.repeat(151)
const [SHORT, LONG] = SEALED_TEXT_LENGTHS.map((length) => 'b'.repeat(length))
const idOf = (number: number) => String(number).padStart(22, '0')

/** Paths of the fields at fault, in order. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map((issue) => issue.path.join('.')) ?? []

const keyFor = (number: number) => ({ personId: idOf(number), publicKey: PUBLIC_KEY, sealed: SEALED })
const keysFor = (count: number) => Array.from({ length: count }, (_, number) => keyFor(number))

describe('a text', () => {
  const thread = { kind: 'private', thread: ID, fromKey: PUBLIC_KEY, keys: keysFor(2) }
  const text = { personId: ID, id: ID, body: SHORT, where: thread }

  test.each([
    thread,
    { ...thread, keys: keysFor(MAX_READERS) },
    { kind: 'lane', fromKey: PUBLIC_KEY, keys: keysFor(1) },
    { kind: 'chat', epoch: 0 },
    { kind: 'caption', epoch: 7 },
  ])('is taken as it is, in each place and of both sizes: %j', (where) => {
    for (const body of [SHORT, LONG]) {
      expect(writeTextSchema.parse({ ...text, body, where })).toStrictEqual({ ...text, body, where })
    }
  })

  test.each([
    [{ body: `${SHORT}b` }, ['body']],
    [{ body: '' }, ['body']],
    [{ body: `${SHORT?.slice(1)}=` }, ['body']],
    [{ id: 'x' }, ['id']],
    [{ personId: 7 }, ['personId']],
    [{ where: { kind: 'everybody' } }, ['where.kind']],
    [{ where: { kind: 'chat', epoch: 0.5 } }, ['where.epoch']],
    [{ where: { kind: 'chat', epoch: 1, keys: [] } }, ['where']],
    [{ where: { ...thread, thread: undefined } }, ['where.thread']],
    [{ where: { ...thread, fromKey: 'x' } }, ['where.fromKey']],
    [{ where: { ...thread, keys: [] } }, ['where.keys']],
    [{ where: { ...thread, keys: keysFor(MAX_READERS + 1) } }, ['where.keys']],
    [{ where: { ...thread, keys: [keyFor(1), keyFor(1)] } }, ['where.keys']],
    [{ where: { ...thread, keys: [{ ...keyFor(1), sealed: 'x' }] } }, ['where.keys.0.sealed']],
    [{ where: { ...thread, keys: [{ ...keyFor(1), publicKey: 'x' }] } }, ['where.keys.0.publicKey']],
    [{ name: 'Ana' }, ['']],
  ])('with %j is refused by its field', (change, paths) => {
    expect(faults(writeTextSchema, { ...text, ...change })).toEqual(paths)
  })
})

test('texts are fetched by id, so many as one person may write at most', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, number) => idOf(number))
  expect(faults(fetchTextsSchema, { personId: ID, ids: ids(MAX_PRIVATE_TEXTS) })).toEqual([])
  for (const wrong of [[], ids(MAX_PRIVATE_TEXTS + 1), undefined]) {
    expect(faults(fetchTextsSchema, { personId: ID, ids: wrong })).toEqual(['ids'])
  }
  expect(faults(fetchTextsSchema, { personId: ID, ids: ['x'] })).toEqual(['ids.0'])
})

describe('sharing', () => {
  const keys = (count: number) =>
    Array.from({ length: count }, (_, number) => ({ id: idOf(number), sealed: SEALED }))
  const share = { personId: ID, with: ID, fromKey: PUBLIC_KEY, publicKey: PUBLIC_KEY, keys: keys(2) }

  test('is taken as it is', () => {
    const most = { ...share, keys: keys(MAX_PRIVATE_TEXTS) }
    for (const one of [share, most]) expect(shareTextsSchema.parse(one)).toStrictEqual(one)
  })

  test.each([
    [{ with: 'x' }, ['with']],
    [{ fromKey: undefined }, ['fromKey']],
    [{ publicKey: 'x' }, ['publicKey']],
    [{ keys: [] }, ['keys']],
    [{ keys: keys(MAX_PRIVATE_TEXTS + 1) }, ['keys']],
    [{ keys: [...keys(1), ...keys(1)] }, ['keys']],
    [{ keys: [{ id: ID, sealed: 'x' }] }, ['keys.0.sealed']],
    [{ body: SHORT }, ['']],
  ])('with %j is refused by its field', (change, paths) => {
    expect(faults(shareTextsSchema, { ...share, ...change })).toEqual(paths)
  })
})
