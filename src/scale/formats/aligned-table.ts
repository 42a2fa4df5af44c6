import stringWidth from 'string-width';

/** A column: its heading, and on which side its cells are flush. */
export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

/**
 * LEFT-TO-RIGHT MARK. After each cell it keeps a terminal that reorders right-to-left text from running two Arabic cells
 * together; one that does not reorder shows nothing for it.
 */
const LRM = '\u200e';
const GAP = '  ';

/**
 * An aligned table as lines of text. Cells are padded by the columns a terminal gives them (marks and format characters
 * take none); line ends inside a cell show as spaces.
 */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[], style = plain): string {
  const cells = rows.map((row) => row.map((cell) => cell.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')));
  const widths = columns.map((column, i) =>
    Math.max(stringWidth(column.heading), ...cells.map((row) => stringWidth(row[i] ?? ''))),
  );
  const format = (row: readonly string[], decorate: (text: string) => string): string =>
    columns
      .map(({ align }, i) => {
        const cell = row[i] ?? '';
        const isLast = i === columns.length - 1;
        const padding = ' '.repeat((widths[i] as number) - stringWidth(cell));
        const text = `${decorate(cell)}${LRM}`;
        return align === 'right' ? padding + text : isLast ? text : text + padding;
      })
      .join(GAP);
  return [
    format(
      columns.map(({ heading }) => heading),
      style,
    ),
    ...cells.map((row) => format(row, (text) => text)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function plain(text: string): string {
  return text;
}
