/** The tables of sealed texts: nothing in them can be read here. As schema.ts. */
import type { SealedBody } from '@hearth/protocol/http/texts'
import type { PersonId, SessionId, TextId } from '@hearth/protocol/ids'
import type { PublicKey, Sealed } from '@hearth/protocol/keys'
import { foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { sessions } from './schema.ts'

/** What is written in a live session, sealed in browsers: gone with the room's row. Its words are known to no server. */
export const texts = pgTable(
  'texts',
  {
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    /** Made in a browser. */
    id: text('id').$type<TextId>().notNull(),
    author: text('author').$type<PersonId>().notNull(),
    body: text('body').$type<SealedBody>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.id] })],
)

/** The key of one private text, sealed to one of those who can read it. */
export const textKeys = pgTable(
  'text_keys',
  {
    sessionId: text('session_id').$type<SessionId>().notNull(),
    textId: text('text_id').$type<TextId>().notNull(),
    personId: text('person_id').$type<PersonId>().notNull(),
    sealed: text('sealed').$type<Sealed>().notNull(),
    sealedBy: text('sealed_by').$type<PublicKey>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.textId, table.personId] }),
    foreignKey({
      columns: [table.sessionId, table.textId],
      foreignColumns: [texts.sessionId, texts.id],
    }).onDelete('cascade'),
  ],
)
