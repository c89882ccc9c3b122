import type { Child, FC } from 'hono/jsx';
import { AS } from '../as-table.ts';

type RowsProps = {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Child[])[];
};

/** A table whose first column names its rows. On a narrow screen each row becomes a block with the labels beside the values. */
export const Rows: FC<RowsProps> = ({ caption, header, rows }) => (
  <table {...AS.table}>
    <caption>{caption}</caption>
    <thead {...AS.group}>
      <tr {...AS.row}>
        {header.map((label) => (
          <th {...AS.columnHeader} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody {...AS.group}>
      {rows.map(([name, ...cells]) => (
        <tr {...AS.row}>
          <th {...AS.rowHeader} scope="row">
            {name}
          </th>
          {cells.map((cell, index) => (
            <td {...AS.cell} data-label={header[index + 1] ?? ''}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
