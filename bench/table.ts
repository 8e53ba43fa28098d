/** Prints what was measured: a title and columns of text and numbers. Measures nothing. */

export type Row = [label: string, ...cells: string[]]

/** The first column to the left, the others to the right. */
export function printTable(title: string, header: Row, rows: Row[]): void {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const lines = [header, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   '),
  )
  process.stdout.write(`\n${title}\n${lines.map((line) => `  ${line}\n`).join('')}`)
}

export const DURATIONS: Row = ['milliseconds', 'count', 'p50', 'p95', 'max']

/** Of durations in milliseconds, under the header `DURATIONS`. */
export function durationsRow(label: string, durations: readonly number[]): Row {
  const sorted = durations.toSorted((a, b) => a - b)
  const cells = [quantile(sorted, 0.5), quantile(sorted, 0.95), sorted.at(-1) ?? Number.NaN]
  return [label, String(sorted.length), ...cells.map((ms) => (ms < 100 ? ms.toFixed(1) : ms.toFixed(0)))]
}

/** By nearest rank: a value that was really measured. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
