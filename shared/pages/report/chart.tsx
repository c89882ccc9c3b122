import type { Child, FC } from 'hono/jsx';

type Bar = { readonly label: string; readonly value: number };

type ChartProps = {
  readonly id: string;
  /** What the chart shows, as a finding. */
  readonly title: string;
  /** What kind of chart it is and of what, for those who do not see it. */
  readonly about: string;
  readonly bars: readonly Bar[];
  /** What the longest bar may reach when no value does, such as the number of all pairs. */
  readonly most?: number;
  readonly target?: { readonly at: number; readonly label: string };
  /** The same figures in rows. */
  readonly table: Child;
  readonly asTable: string;
};

const WIDTH = 480;
const ROW = 44;
const BAR = 18;
/** Room to the right of the longest bar, for its number. */
const ROOM = 56;

/** Amounts as bars, each with its label above and its number at its end, so that nothing has to be told by colour. */
export const Chart: FC<ChartProps> = ({ id, title, about, bars, most = 1, target, table, asTable }) => {
  const longest = Math.max(1, most, target?.at ?? 0, ...bars.map(({ value }) => value));
  const x = (value: number) => Math.round(((WIDTH - ROOM) * value) / longest);
  const height = bars.length * ROW + (target === undefined ? 4 : 28);
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-about`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-about`}>{about}</desc>
        {target === undefined ? null : (
          <>
            <line class="target" x1={x(target.at)} x2={x(target.at)} y1={18} y2={bars.length * ROW + 2} />
            <text class="target-label" x={Math.min(x(target.at), WIDTH - 4)} y={height - 8} text-anchor="middle">
              {target.label}
            </text>
          </>
        )}
        {bars.map(({ label, value }, index) => (
          <g>
            <text x={0} y={index * ROW + 14}>
              {label}
            </text>
            <rect class="bar" x={0} y={index * ROW + 20} width={Math.max(x(value), value > 0 ? 2 : 0)} height={BAR} />
            <text class="value" x={x(value) + 8} y={index * ROW + 34}>
              {value}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>{asTable}</summary>
        {table}
      </details>
    </figure>
  );
};
