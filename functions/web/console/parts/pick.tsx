import type { FC } from 'hono/jsx';

type PickProps = {
  readonly name: string;
  /** Another than the name where a page has several of them. */
  readonly id?: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly chosen?: string | undefined;
  /** The id of what explains the choice. */
  readonly about?: string;
};

/** A choice beside the button that sends it. It cannot be answered wrongly, only not yet, which the page then says above. */
export const Pick: FC<PickProps> = ({ name, id = name, label, options, chosen, about }) => (
  <div>
    <label for={id}>{label}</label>
    <select id={id} name={name} {...(about === undefined ? {} : { 'aria-describedby': about })}>
      {options.map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
