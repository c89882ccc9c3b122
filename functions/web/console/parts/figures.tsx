import type { Child, FC } from 'hono/jsx';

/** Numbers with what they count. */
export const Figures: FC<{ readonly figures: readonly (readonly [value: Child, label: string])[] }> = ({ figures }) => (
  <dl class="figures">
    {figures.map(([value, label]) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export type BarRow = { readonly label: string; readonly value: number };

/** Amounts as bars beside their numbers, the longest as long as the longest amount or the mark. `mark` is what one hopes for. */
export const Bars: FC<{ readonly rows: readonly BarRow[]; readonly mark?: { readonly at: number; readonly label: string } }> = ({
  rows,
  mark,
}) => {
  const most = Math.max(1, mark?.at ?? 0, ...rows.map(({ value }) => value));
  const share = (value: number) => (100 * value) / most;
  return (
    <dl class="bars">
      {rows.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect class="bar" width={share(value)} height={10} />
              {mark === undefined ? null : <line class="mark" x1={share(mark.at)} x2={share(mark.at)} y1={0} y2={10} />}
            </svg>
            <span>{value}</span>
          </dd>
        </div>
      ))}
      {mark === undefined ? null : (
        <div class="key">
          <dt>{mark.label}</dt>
          <dd>{mark.at}</dd>
        </div>
      )}
    </dl>
  );
};
