import type { Child, FC } from 'hono/jsx';

type RowsProps = {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Child[])[];
};

/** A table whose first column names its rows and whose others hold figures or short texts; what is too wide scrolls by itself, by keyboard too. */
export const Rows: FC<RowsProps> = ({ caption, header, rows }) => (
  <section class="scroll" tabindex={0} aria-label={caption}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {header.map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr>
            <th scope="row">{name}</th>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
