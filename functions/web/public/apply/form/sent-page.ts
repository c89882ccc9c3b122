import type { Typed } from '../../../../../shared/domain/form/field.ts';
import { SEEN } from '../../../../../shared/domain/personal-number.ts';
import { type Body, firstValue, readBody } from '../../../form-body.ts';
import type { Visit } from '../../../visit.ts';

/**
 * What every page of the form sends besides its answers. The form token goes by its older name, since pages are open while a release
 * goes out. `homepage` is out of sight: only programs fill it in.
 */
export const CONTROLS = { formToken: 'ticket', save: 'save', trap: 'homepage' } as const;
export const LATER = 'later';

export type SentPage = {
  readonly answers: Typed;
  readonly formToken: string;
  readonly wantsLater: boolean;
  readonly isTrapped: boolean;
};

/** A page of the form as it was sent. Fields the page does not have come from no browser of ours. */
export async function readSentPage(c: Visit, fields: readonly string[]): Promise<SentPage | Extract<Body, { problem: unknown }>> {
  const body = await readBody(c);
  if ('problem' in body) return body;
  const { typed } = body;
  const known = new Set<string>([...fields, SEEN, ...Object.values(CONTROLS)]);
  if (Object.keys(typed).some((name) => !known.has(name))) return { problem: 400 };
  return {
    answers: Object.fromEntries([...fields, SEEN].map((field) => [field, typed[field] ?? []])),
    formToken: firstValue(typed, CONTROLS.formToken),
    wantsLater: firstValue(typed, CONTROLS.save) === LATER,
    isTrapped: firstValue(typed, CONTROLS.trap) !== '',
  };
}
