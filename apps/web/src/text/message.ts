/** What a message is, and how values are put into it. Knows no language and no catalogue. */

/** Forms by Intl plural category, chosen by the value `count`. */
export interface Plural {
  readonly zero?: string
  readonly one?: string
  readonly two?: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

/** A sentence with `{name}` where a value goes, or its plural forms. */
export type Message = string | Plural

export type Messages = { readonly [key: string]: Message }

type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

/** Names of the values a message needs. */
export type ValuesOf<M> = M extends string ? NamesIn<M> : 'count' | NamesIn<M[keyof M]>

export type Values = { readonly [name: string]: string | number }

/** The message with its values in place, in the plural form `language` asks for. Numbers are written the language's way. */
export function fill(message: Message, values: Values, language: string): string {
  const pattern = typeof message === 'string' ? message : pluralForm(message, values.count, language)
  return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name]
    if (value === undefined) return hole
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : isolated(value)
  })
}

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EEFF}]/u

/** Typed text has a direction of its own, which must not reorder the sentence around it (UAX #9, FSI and PDI). */
const isolated = (value: string): string => (RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value)

function pluralForm(message: Plural, count: string | number | undefined, language: string): string {
  const category = new Intl.PluralRules(language).select(Number(count))
  return message[category] ?? message.other
}
