/** Values and plural forms in messages, and the pseudo-language that must keep both. */
import { expect, test } from 'vitest'
import { fill } from './message.ts'
import { pseudo } from './pseudo.ts'

test('values go where their names stand; a number is written the language’s way', () => {
  expect(fill('{name} and {count} more', { name: 'Ana', count: 1200 }, 'en')).toBe('Ana and 1,200 more')
  expect(fill('{count}', { count: 1200 }, 'de')).toBe('1.200')
})

test('a name that is written from right to left stands by itself, and any other name as it is', () => {
  expect(fill('{name} (you)', { name: 'سارة' }, 'en')).toBe('\u2068سارة\u2069 (you)')
  expect(fill('{name} (you)', { name: 'שרון' }, 'en')).toBe('\u2068שרון\u2069 (you)')
  expect(fill('{name} (you)', { name: 'Özlem' }, 'en')).toBe('Özlem (you)')
})

test('a name that contains braces stays as it is', () => {
  expect(fill('{name}!', { name: '{name}' }, 'en')).toBe('{name}!')
})

test('the plural form is the one the language asks for', () => {
  const minutes = { one: '{count} minute', other: '{count} minutes' }
  expect(fill(minutes, { count: 1 }, 'en')).toBe('1 minute')
  expect(fill(minutes, { count: 0 }, 'en')).toBe('0 minutes')
  const polish = { one: 'minuta', few: 'minuty', many: 'minut', other: 'minuty' }
  expect(fill(polish, { count: 5 }, 'pl')).toBe('minut')
})

test('the pseudo-language is longer and keeps every place for a value', () => {
  const { hello, minutes } = pseudo({
    hello: 'Good to see you, {name}',
    minutes: { one: '{count} minute', other: '{count} minutes' },
  })
  expect(hello).toContain('{name}')
  expect(String(hello).length).toBeGreaterThan('Good to see you, {name}'.length * 1.2)
  expect(minutes).toMatchObject({ one: expect.stringContaining('{count}') })
})
