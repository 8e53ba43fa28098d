/** For drizzle-kit only: `npx drizzle-kit generate --name what-changed` writes the next migration; it needs no database. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: ['schema', 'text-schema', 'notice-schema', 'trail-schema'].map(
    (name) => `./src/store/sql/${name}.ts`,
  ),
  out: './src/store/migrations',
})
