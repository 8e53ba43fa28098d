/** Turns English into a pseudo-language a third longer, in accented letters, for testing layouts. */
import type { Message, Messages } from './message.ts'

const PLAIN = 'AEIOUaeiouCcNnSsYyZz'
const ACCENTED = 'ÅÉÎÖÛåéîöûÇçÑñŠšÝýŽž'

export function pseudo(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, pseudoMessage(message)]))
}

function pseudoMessage(message: Message): Message {
  if (typeof message === 'string') return pseudoText(message)
  const forms = Object.entries(message).map(([category, text]) => [category, pseudoText(text)])
  return { other: pseudoText(message.other), ...Object.fromEntries(forms) }
}

function pseudoText(text: string): string {
  const accented = text
    .split(/(\{\w+\})/)
    .map((piece) => (piece.startsWith('{') ? piece : [...piece].map(accent).join('')))
    .join('')
  const longer = ' ·öñéẅ'.repeat(Math.ceil(text.length / 18))
  return `[${accented}${longer}]`
}

function accent(letter: string): string {
  return ACCENTED[PLAIN.indexOf(letter)] ?? letter
}
