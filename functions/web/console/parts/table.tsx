import type { Child, FC } from 'hono/jsx';
import { QUICK } from './forms.tsx';

/** One column: what stands above it, and what a row says in it. */
export type Column<Row> = { readonly label: string; readonly cell: (row: Row) => Child; readonly figure?: boolean };

type TableProps<Row> = { readonly caption: string; readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[] };

/**
 * Rows and columns. On a narrow screen each row becomes a block with the labels beside the values; the roles keep it a table to those
 * who hear it.
 */
export function Table<Row>({ caption, columns, rows }: TableProps<Row>) {
  return (
    <table role="table" class="stacks">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, figure }) => (
            <th role="columnheader" scope="col" class={figure === true ? 'figure' : ''}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {columns.map(({ label, cell, figure }, index) =>
              index === 0 ? (
                <th role="rowheader" scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td role="cell" data-label={label} class={figure === true ? 'figure' : ''}>
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

type PagerProps = { readonly label: string; readonly next: string | undefined; readonly first: string | undefined; readonly words: PagerWords };
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
