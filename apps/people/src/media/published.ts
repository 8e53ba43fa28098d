/** What a simulated device has published, whatever its kind. */

export interface Published {
  sid: string
  /** Lets go of the device; the publication itself is taken back by whoever holds the room. */
  stop(): Promise<void>
}
