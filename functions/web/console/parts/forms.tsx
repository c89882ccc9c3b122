import type { Child, FC } from 'hono/jsx';

/**
 * Makes a form or a link quick where there are scripts: the answer's content takes the place of this page's, and what has the same id
 * keeps the focus. Without scripts it is a form or a link like any other.
 */
export const QUICK = { 'hx-boost': 'true', 'hx-target': '#content', 'hx-select': '#content', 'hx-swap': 'outerMorph' } as const;

/** Shows that a form comes from a page of this session. */
export const NonceField: FC<{ readonly nonce: string }> = ({ nonce }) => <input type="hidden" name="nonce" value={nonce} />;

type ActFormProps = {
  readonly nonce: string;
  /** The page the form belongs to; it is shown again when the form cannot be taken. */
  readonly path: string;
  readonly act: string;
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
  readonly quick?: boolean;
  readonly children?: Child;
  readonly class?: string;
};

/** One act of an operator. */
export const ActForm: FC<ActFormProps> = ({ nonce, path, act, values = {}, quick = false, children, class: kind }) => (
  <form method="post" action={path} novalidate {...(kind === undefined ? {} : { class: kind })} {...(quick ? QUICK : {})}>
    <NonceField nonce={nonce} />
    <input type="hidden" name="act" value={act} />
    {Object.entries(values).flatMap(([name, all]) => [all].flat().map((value) => <input type="hidden" name={name} value={value} />))}
    {children}
  </form>
);

type ActButtonProps = Omit<ActFormProps, 'children'> & {
  readonly label: string;
  /** Whom or what the button is about, for those who do not see the row it stands in. */
  readonly about?: string;
  readonly id?: string;
  readonly main?: boolean;
};

/** An act that needs nothing but a press. */
export const ActButton: FC<ActButtonProps> = ({ label, about, id, main = false, ...form }) => (
  <ActForm {...form}>
    <button type="submit" class={main ? '' : 'small quiet'} {...(id === undefined ? {} : { id })}>
      {label}
      {about === undefined ? null : <span class="out-of-sight"> {about}</span>}
    </button>
  </ActForm>
);
