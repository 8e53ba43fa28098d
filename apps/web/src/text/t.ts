/** The words on screen. One language for the life of a page; the parts a screen needs are loaded with the screen. */
import { type English, LANGUAGES, type Language, OFFERED, type Part } from './languages.ts'
import { fill, type Messages, type Values, type ValuesOf } from './message.ts'

const CHOICE = 'hearth-language'

/** `part.key` of every message there is. */
export type TextKey = { [P in Part]: `${P}.${keyof English[P] & string}` }[Part]

type MessageOf<K> = K extends `${infer P}.${infer Key}`
  ? P extends Part
    ? Key extends keyof English[P]
      ? English[P][Key]
      : never
    : never
  : never

type Needed<K> = ValuesOf<MessageOf<K>>
type Arguments<K> = [Needed<K>] extends [never]
  ? []
  : [values: { readonly [N in Needed<K>]: N extends 'count' ? number : string | number }]

const loaded = new Map<Part, Messages>()
let current: Language | undefined

/** The language of this page: `?lang=` (kept for the tab), else the browser's first one that is offered, else English. */
export function language(): Language {
  current ??= chosen() ?? preferred()
  return current
}

/** Fetches parts that are not here yet; `t` may be asked for their words once it resolves. */
export async function loadText(...parts: Part[]): Promise<void> {
  const missing = parts.filter((part) => !loaded.has(part))
  await Promise.all(missing.map(async (part) => loaded.set(part, await language().load(part))))
}

/** The words for `key`. Its part must be loaded first. Code names its parts in the call of `later()` (ui/later.tsx). */
export function t<K extends TextKey>(key: K, ...args: Arguments<K>): string {
  const [part, name] = split(key)
  const message = loaded.get(part)?.[name]
  if (message === undefined) throw new Error(`The words for ${key} are not loaded.`)
  const values: Values = args[0] ?? {}
  return fill(message, values, language().tag)
}

function split(key: TextKey): [Part, string] {
  const dot = key.indexOf('.')
  return [key.slice(0, dot) as Part, key.slice(dot + 1)]
}

function chosen(): Language | undefined {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked !== null && asked in LANGUAGES) sessionStorage.setItem(CHOICE, asked)
  const found = LANGUAGES[sessionStorage.getItem(CHOICE) ?? '']
  return found && withRegion(found)
}

function preferred(): Language {
  const wanted = navigator.languages.map(base)
  const id = wanted.find((tag) => OFFERED.some((offered) => offered === tag)) ?? OFFERED[0]
  const found = LANGUAGES[id]
  if (!found) throw new Error(`No language ${id}.`)
  return withRegion(found)
}

/** Dates and times as the person's own region writes them, where it is one of this language. */
function withRegion(found: Language): Language {
  return { ...found, tag: navigator.languages.find((tag) => base(tag) === found.tag) ?? found.tag }
}

const base = (tag: string) => tag.split('-')[0] ?? tag
