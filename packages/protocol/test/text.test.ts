/** Texts that people type: what is taken, what is mended, what is refused and why. */
import { describe, expect, test } from 'vitest'
import { MAX_EMAIL, MAX_NAME } from '../src/limits.ts'
import { emailSchema, lineSchema, optionalLineSchema } from '../src/text.ts'

const line = lineSchema(MAX_NAME)
const optional = optionalLineSchema(MAX_NAME)

/** The text as it is kept, or the first fault. */
function kept(text: unknown, schema = line): string {
  const parsed = schema.safeParse(text)
  return parsed.success ? parsed.data : `fault: ${parsed.error.issues[0]?.message}`
}

describe('a line', () => {
  test.each([
    'Ana',
    'Dr. O’Neill-Łukasiewicz',
    '陳大文',
    'محمد',
    'می\u200cخواهم',
    'अनन्या',
    'Zoë 🙂',
    '👩\u200d⚕\ufe0f',
    '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    '7',
    '?',
  ])('%j is taken as it is', (text) => {
    expect(kept(text)).toBe(text.normalize('NFC'))
  })

  test.each([
    ['  Ana  ', 'Ana'],
    ['Ana\t \n Maria', 'Ana Maria'],
    ['Ana\u00a0Maria\u3000', 'Ana Maria'],
    ['\ufeffAna', 'Ana'],
    ['Zoe\u0308', 'Zoë'],
    ['\u1112\u1161\u11ab', '한'],
  ])('%j is mended to %j', (text, mended) => {
    expect(kept(text)).toBe(mended)
    expect(kept(mended)).toBe(mended)
  })

  test.each(['', ' ', '\n\t', '\u200d', '\u200c\u200d', '\ufe0f', '\u0301', '\u{e0061}'])(
    '%j shows nothing',
    (text) => {
      expect(kept(text)).toBe('fault: required')
    },
  )

  test.each([
    ['nothing', '\u0000'],
    ['escape', '\u001b'],
    ['delete', '\u007f'],
    ['next line', '\u0085'],
    ['soft hyphen', '\u00ad'],
    ['grapheme joiner', '\u034f'],
    ['Arabic letter mark', '\u061c'],
    ['Hangul filler', '\u3164'],
    ['half-width Hangul filler', '\uffa0'],
    ['zero width space', '\u200b'],
    ['left-to-right mark', '\u200e'],
    ['right-to-left mark', '\u200f'],
    ['right-to-left override', '\u202e'],
    ['word joiner', '\u2060'],
    ['right-to-left isolate', '\u2067'],
    ['deprecated format', '\u206f'],
    ['braille blank', '\u2800'],
    ['private use', '\ue000'],
    ['half a pair', '\ud83d'],
    ['musical format', '\u{1d173}'],
  ])('%s is refused, alone and within', (_name, sign) => {
    expect(kept(`An${sign}a`)).toBe('fault: unseen-characters')
    expect(kept(sign)).toMatch(/^fault/)
  })

  test('length counts characters, not bytes', () => {
    expect(kept('🙂'.repeat(MAX_NAME))).toBe('🙂'.repeat(MAX_NAME))
    expect(kept('🙂'.repeat(MAX_NAME + 1))).toBe('fault: too-long')
    expect(kept('é'.repeat(MAX_NAME))).toBe('é'.repeat(MAX_NAME))
    expect(kept('e\u0301'.repeat(MAX_NAME))).toBe('é'.repeat(MAX_NAME))
    expect(kept(` ${'a'.repeat(MAX_NAME)} `)).toBe('a'.repeat(MAX_NAME))
    expect(kept('a'.repeat(MAX_NAME + 1))).toBe('fault: too-long')
  })

  test('a flood is refused before anything is done with it', () => {
    expect(kept('a'.repeat(1_000_000))).toBe('fault: too-long')
    expect(kept(' '.repeat(1_000_000))).toBe('fault: too-long')
  })

  test.each([undefined, null, 7, true, [], ['Ana'], {}, { toString: () => 'Ana' }])(
    '%j is no text',
    (value) => {
      expect(line.safeParse(value).success).toBe(false)
      expect(optional.safeParse(value).success).toBe(false)
    },
  )
})

describe('a line that may be empty', () => {
  test.each(['', ' ', '\t\n', ' '.repeat(MAX_NAME + 1)])('%j is empty', (text) => {
    expect(kept(text, optional)).toBe('')
  })

  test('otherwise it is a line, and says what is wrong with it', () => {
    expect(kept(' they/them ', optional)).toBe('they/them')
    expect(kept('a'.repeat(MAX_NAME + 1), optional)).toBe('fault: too-long')
    expect(kept('a\u202eb', optional)).toBe('fault: unseen-characters')
    expect(kept('\u200d', optional)).toBe('fault: unseen-characters')
  })
})

describe('an e-mail address', () => {
  test('is kept in lower case', () => {
    expect(kept('  Fay@Example.ORG ', emailSchema)).toBe('fay@example.org')
  })

  test.each([
    '',
    'fay',
    'fay@',
    '@example.org',
    'fay@example',
    'fay@@example.org',
    'fay@exa mple.org',
    'fay@example.org\nBcc: all@example.org',
    'Fay <fay@example.org>',
    'fay@example.org,jo@example.org',
    `${'f'.repeat(MAX_EMAIL)}@example.org`,
  ])('%j is none', (text) => {
    expect(emailSchema.safeParse(text).success).toBe(false)
  })
})
