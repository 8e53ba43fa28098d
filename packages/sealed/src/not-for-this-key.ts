/**
 * What is sealed cannot be opened with these keys. The one error of everything that opens, whatever the reason: another
 * recipient, sender, session or place, a changed byte, no base64url at all. Whoever made the bytes learns no more.
 */
export class NotForThisKey extends Error {
  override readonly name = 'NotForThisKey'
  constructor() {
    super('cannot be opened with this key')
  }
}
