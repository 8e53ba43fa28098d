/** given / when / then: a room that steps led to, one act, and what is to be seen of it. Knows no test framework. */
import type { Command } from '@hearth/protocol/commands'
import type { RefusalCode } from '@hearth/protocol/refusals'
import type { SharedPerson, SharedView } from '@hearth/protocol/room-view'
import type { Asked } from '../actor.ts'
import { decide } from '../decide.ts'
import type { Decision } from '../decision.ts'
import type { RoomEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { sharedView } from '../project.ts'
import type { Person, RoomState } from '../state.ts'
import type { SystemCommand } from '../system-commands.ts'
import { id, type Name, newIdFor } from './people.ts'
import { START, type Step, type Steps } from './steps.ts'

export class Scene {
  readonly room: RoomState | null
  /** What the clock says, milliseconds since the epoch. */
  readonly now: number
  /** The answer to the last act. */
  readonly decision: Decision

  constructor(room: RoomState | null, now: number, decision: Decision) {
    this.room = room
    this.now = now
    this.decision = decision
  }

  /** A participant asks. */
  when(who: Name, command: Command): Scene {
    return this.#asked({ by: 'participant', personId: id(who), command, newId: newIdFor(who, command) })
  }

  /** A door, the clock or a connection asks. */
  whenSystem(command: SystemCommand): Scene {
    return this.#asked({ by: 'system', command })
  }

  /** More of what was given; none of it may be refused. */
  and(...steps: readonly Steps[]): Scene {
    return flat(steps).reduce<Scene>((scene, step) => scene.#stepped(step), this)
  }

  /** The same room, as if it had come to hold this too: what no few steps lead to. */
  holding(changes: Partial<RoomState>): Scene {
    return new Scene({ ...this.state, ...changes }, this.now, this.decision)
  }

  /** What happened; empty when it was refused. */
  get events(): RoomEvent[] {
    return this.decision.ok ? this.decision.events : []
  }

  /** null when it was not refused. */
  get refusal(): RefusalCode | null {
    return this.decision.ok ? null : this.decision.code
  }

  get state(): RoomState {
    if (this.room === null) throw new Error('there is no room yet')
    return this.room
  }

  get shared(): SharedView {
    return sharedView(this.state)
  }

  /** As the state knows them. Throws when it does not. */
  person(name: Name): Person {
    const person = this.state.people[id(name)]
    if (person === undefined) throw new Error(`${name} is not in the room`)
    return person
  }

  /** As everyone admitted sees them; null when they do not. */
  seen(name: Name): SharedPerson | null {
    return this.shared.people.find((person) => person.id === id(name)) ?? null
  }

  #asked(asked: Asked): Scene {
    const decision = decide(this.room, asked, this.now)
    const next = decision.ok ? decision.events.reduce<RoomState | null>(evolve, this.room) : this.room
    return new Scene(next, this.now, decision)
  }

  #stepped(step: Step): Scene {
    if ('passed' in step) return new Scene(this.room, this.now + step.passed, this.decision)
    if ('clock' in step) return new Scene(this.room, step.clock, this.decision)
    const next = this.#asked(step.asked)
    if (next.refusal !== null) throw new Error(`given ${JSON.stringify(step.asked)}: ${next.refusal}`)
    return next
  }
}

const flat = (steps: Steps): Step[] => ('length' in steps ? steps.flatMap((one) => flat(one)) : [steps])

/** A scene that these steps led to. None of them may be refused. */
export const given = (...steps: readonly Steps[]): Scene =>
  new Scene(null, START, { ok: true, events: [] }).and(...steps)
