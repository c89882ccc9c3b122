import type { Child, FC } from 'hono/jsx';
import { AS } from '../../../../shared/pages/as-table.ts';
import { QUICK } from './forms.tsx';

/** One column: what stands above it, and what a row says in it. */
export type Column<Row> = {
  readonly label: string;
  readonly cell: (row: Row) => Child;
  /** Numbers stand to the right; what needs room gets a line of its own on a narrow screen, and what is to be ticked by hand stands on paper alone. */
  readonly kind?: 'figure' | 'wide' | 'on-paper';
};

type TableProps<Row> = {
  readonly caption: string;
  /** Where a heading just above says the same. */
  readonly captionUnseen?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
};

/**
 * Rows and columns. On a narrow screen each row becomes a block with the labels beside the values; the roles keep it a table to those
 * who hear it.
 */
export function Table<Row>({ caption, captionUnseen = false, columns, rows }: TableProps<Row>) {
  return (
    <table {...AS.table} class="stacks">
      <caption class={captionUnseen ? 'out-of-sight' : ''}>{caption}</caption>
      <thead {...AS.group}>
        <tr {...AS.row}>
          {columns.map(({ label, kind }) => (
            <th {...AS.columnHeader} scope="col" class={kind ?? ''}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...AS.group}>
        {rows.map((row) => (
          <tr {...AS.row}>
            {columns.map(({ label, cell, kind }, index) =>
              index === 0 ? (
                <th {...AS.rowHeader} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td {...AS.cell} data-label={label} class={kind ?? ''}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type PagerProps = {
  readonly label: string;
  readonly next: string | undefined;
  readonly first: string | undefined;
  readonly words: PagerWords;
};
export type PagerWords = { readonly next: string; readonly first: string };

/** The way on through a long list, and back to its beginning. */
export const Pager: FC<PagerProps> = ({ label, next, first, words }) =>
  next === undefined && first === undefined ? null : (
    <nav aria-label={label} class="actions">
      {first === undefined ? null : (
        <a class="button quiet" href={first} {...QUICK}>
          {words.first}
        </a>
      )}
      {next === undefined ? null : (
        <a class="button quiet" href={next} {...QUICK}>
          {words.next}
        </a>
      )}
    </nav>
  );
