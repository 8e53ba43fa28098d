/** Port: posts one signed message to the program's own system. */

export interface Webhook {
  /**
   * `id` is the same however often one message is sent. `sent`: it was taken · `refused`: it never will be. Throws when it
   * may be tried again.
   */
  post(id: string, body: object): Promise<'sent' | 'refused'>
}
