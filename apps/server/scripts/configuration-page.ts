/** The text of docs/configuration.md, made from the schema of src/config.ts. Writes no file. */
import { environmentSchema, settings } from '../src/config.ts'

const HEADER = `# Configuration

Everything has a default: \`npm start\` needs none of these. They are read once, at start, from the environment.
A mistake is named in one sentence, and the server does not start.

This page is made from \`apps/server/src/config.ts\` by \`npm run docs -w @hearth/server\`.
`

export function configurationPage(): string {
  const sections = Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const setting = settings.get(schema)
    if (setting === undefined) throw new Error(`${name} is not described in config.ts`)
    return [
      `## ${name}`,
      '',
      setting.description,
      '',
      `- Must be ${setting.must}.`,
      `- Default: ${inCode(setting.byDefault)}`,
      `- Example: ${inCode(setting.example)}`,
      '',
    ].join('\n')
  })
  return [HEADER, ...sections].join('\n')
}

/** Words stay words; what is typed as it stands is set as code. */
const inCode = (text: string): string => (text === 'unset' || text.startsWith('(') ? text : `\`${text}\``)
