/** Thrown when a store cannot be opened until a person mends something. The message is one sentence to show them. */

export class CannotOpenStore extends Error {
  override readonly name = 'CannotOpenStore'
}
