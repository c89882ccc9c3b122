import type { FC } from 'hono/jsx';
import { addressQuestion } from '../../../../shared/domain/address-of-ours.ts';
import { type Application, hasLeft } from '../../../../shared/domain/application/application.ts';
import { instantOf } from '../../../../shared/domain/decision.ts';
import { type Letter, letterKey, type WhySuppressed } from '../../../../shared/domain/letter.ts';
import { MOST_IN_PHONE } from '../../../../shared/domain/telephone.ts';
import { AskAll } from '../../../../shared/pages/form/asked.tsx';
import { choosing, typedOf } from '../../../../shared/pages/form/declare.ts';
import type { Fields } from '../../../../shared/pages/form/read-form.ts';
import { applicantWords } from '../../../../shared/words/console/applicants.ts';
import { letterWords } from '../../../../shared/words/console/letter-names.ts';
import { formOf, type OperatorVisit, type Trouble } from '../operator-visit.ts';
import { ActButton, ActForm } from '../parts/forms.tsx';
import { sureField } from '../parts/sure.ts';

/** So many letters are offered to be sent to the right address. */
const MOST_LETTERS = 5;

type Props = {
  readonly visit: OperatorVisit;
  readonly path: string;
  readonly person: Application;
  readonly trouble: Trouble | undefined;
};
type AddressProps = Props & { readonly stopped: WhySuppressed | undefined; readonly letters: readonly Letter[] };

/** Holds an address that was pointed out as a likely slip, and is right all the same. */
export const SURE_OF = 'sure-of';

/** Where somebody has their mail, and which letter is to go there. */
export function addressFields({ say, tools }: OperatorVisit, letters: readonly Letter[]) {
  const { label, hint, wrong: missing, send, noLetter } = applicantWords(say).address;
  const latest = letters.slice(0, MOST_LETTERS).map((letter) => ({
    value: letterKey(letter),
    label: `${letterWords(letter.letter, say)}, ${say.dayAndTime(instantOf(letter.requestedAt))}`,
  }));
  const options = letters.map(letterKey);
  return {
    email: { ...addressQuestion(tools.round), required: true, label, hint, missing },
    letter: { kind: 'one', required: false, isList: true, label: send, options, choices: [{ value: '', label: noLetter }, ...latest] },
  } satisfies Fields;
}

/** How somebody is called, and who may see it. */
export function phoneFields({ say }: OperatorVisit) {
  const { label, hint, shown, mayShow } = applicantWords(say).phone;
  return {
    phone: { kind: 'phone', required: false, most: MOST_IN_PHONE, label, hint },
    phoneShown: { kind: 'several', required: false, label: shown, ...choosing([{ value: 'partner', label: mayShow }]) },
  } satisfies Fields;
}

/** Corrects an address, and sends to it what did not arrive. */
export const Address: FC<AddressProps> = ({ visit, path, person, stopped, letters, trouble }) => {
  const { say, nonce } = visit;
  const words = applicantWords(say).address;
  const bounced = letters.slice(0, MOST_LETTERS).find(({ fate }) => fate === 'bounced');
  const before = typedOf({ email: person.email, letter: bounced === undefined ? undefined : letterKey(bounced) });
  return (
    <section aria-labelledby="address">
      <h2 id="address">{words.title}</h2>
      {stopped === undefined ? null : <p class="mark">{words.stopped[stopped]}</p>}
      {stopped === undefined ? null : <ActButton nonce={nonce} path={path} act="allow" label={words.allow} />}
      <ActForm nonce={nonce} path={path} act="address" values={{ was: person.email, [SURE_OF]: trouble?.typed?.[SURE_OF] ?? [] }}>
        <AskAll fields={addressFields(visit, letters)} {...formOf(trouble, 'address', before)} say={say} />
        <button type="submit">{words.act}</button>
      </ActForm>
    </section>
  );
};

/** Gives a person another telephone number, or none, as they have asked in another way. */
export const PhoneNumber: FC<Props> = ({ visit, path, person, trouble }) => {
  const words = applicantWords(visit.say).phone;
  const { phone, phoneShown = false } = person.answers;
  const before = typedOf({ phone, phoneShown: phoneShown ? 'partner' : undefined });
  return (
    <section aria-labelledby="phone-number">
      <h2 id="phone-number">{words.title}</h2>
      <ActForm nonce={visit.nonce} path={path} act="phone">
        <AskAll fields={phoneFields(visit)} {...formOf(trouble, 'phone', before)} say={visit.say} />
        <button type="submit">{words.act}</button>
      </ActForm>
    </section>
  );
};

/** Withdraws for somebody who asked for it in another way than by their own page. */
export const Withdrawal: FC<Props> = ({ visit, path, person, trouble }) => {
  const words = applicantWords(visit.say).withdraw;
  if (person.status === 'left') return null;
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">{words.title}</h2>
      {hasLeft(person) ? (
        <p>{words.left}</p>
      ) : (
        <ActForm nonce={visit.nonce} path={path} act="withdraw">
          <AskAll fields={sureField(words, words.what)} {...formOf(trouble, 'withdraw')} say={visit.say} />
          <button type="submit" class="quiet">
            {words.act}
          </button>
        </ActForm>
      )}
    </section>
  );
};
