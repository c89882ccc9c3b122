import type { Child, FC } from 'hono/jsx';

type Props = {
  readonly act: string;
  /** What makes a form that is sent twice one and the same. */
  readonly formKey?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly children?: Child;
};

/** One thing a phone does: a plain form, with or without scripts. */
export const ActInRoom: FC<Props> = ({ act, formKey, values = {}, children }) => (
  <form method="post" action="/room/now" novalidate>
    <input type="hidden" name="act" value={act} />
    {formKey === undefined ? null : <input type="hidden" name="key" value={formKey} />}
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
);
