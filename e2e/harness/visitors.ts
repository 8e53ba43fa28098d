/** Everybody who comes to a Hearth during one test, in browsers of their own or simulated; at its end all are gone. */
import { type SimulatedPerson, simulateFacilitator, simulatePerson } from '@hearth/people/simulate-person'
import type { Browser } from 'playwright-core'
import { LAPTOP, newPerson, type PersonPage } from './browser.ts'
import type { HearthProcess } from './hearth.ts'

/** Lines of a page's story that are shown. */
const STORY = 60

export class Visitors {
  readonly #browser: Browser
  readonly #hearth: HearthProcess
  readonly #pages: PersonPage[] = []
  readonly #simulated: SimulatedPerson[] = []
  readonly #mediaFailures: unknown[] = []
  readonly #mediaFailed = (error: unknown) => void this.#mediaFailures.push(error)

  constructor(browser: Browser, hearth: HearthProcess) {
    this.#browser = browser
    this.#hearth = hearth
  }

  async inBrowser(screen = LAPTOP): Promise<PersonPage> {
    const person = await newPerson(this.#browser, screen)
    this.#pages.push(person)
    return person
  }

  /** A simulated learner, waiting in the lobby. */
  learner(name: string, pronouns = ''): Promise<SimulatedPerson> {
    const number = this.#simulated.length
    const { learner: link } = this.#hearth.links
    return this.#comeIn(simulatePerson({ link, name, pronouns, number, mediaFailed: this.#mediaFailed }))
  }

  /** Jo, simulated, in the room as a facilitator. */
  jo(): Promise<SimulatedPerson> {
    return this.#facilitator('Jo', this.#hearth.signInLink('jo@hearth.example'))
  }

  /** Fay, simulated, in the room as a facilitator: where her own screen is not needed. */
  fay(): Promise<SimulatedPerson> {
    return this.#facilitator('Fay', this.#hearth.links.facilitator)
  }

  /** What went wrong on any page by itself. */
  faults(): string[] {
    return this.#pages.flatMap(({ faults }) => faults.list)
  }

  /** What went wrong until now does not count any more. */
  forgetFaults(): void {
    for (const { faults } of this.#pages) faults.list.length = 0
  }

  /** The last of what happened on each page, to be shown when a test fails. */
  stories(): string {
    return [
      ...this.#pages.flatMap(({ story }, index) => [`-- page ${index + 1}`, ...story.slice(-STORY)]),
      '-- media of those who are simulated',
      ...this.#mediaFailures.map(String),
    ].join('\n')
  }

  async allGo(): Promise<void> {
    await Promise.all(this.#simulated.map((person) => person.vanish()))
    await Promise.all(this.#pages.map(({ context }) => context.close()))
  }

  #facilitator(name: string, link: string): Promise<SimulatedPerson> {
    const { learner: invitation } = this.#hearth.links
    const mediaFailed = this.#mediaFailed
    return this.#comeIn(simulateFacilitator({ link, name, invitation, number: 13, mediaFailed }))
  }

  async #comeIn(person: SimulatedPerson): Promise<SimulatedPerson> {
    this.#simulated.push(person)
    await person.arrive()
    await person.connect()
    return person
  }
}
