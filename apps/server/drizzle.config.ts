/** For drizzle-kit only: `npx drizzle-kit generate --name what-changed` writes the next migration; it needs no database. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './src/store/sql/schema.ts',
    './src/store/sql/text-schema.ts',
    './src/store/sql/notice-schema.ts',
    './src/store/sql/trail-schema.ts',
  ],
  out: './src/store/migrations',
})
