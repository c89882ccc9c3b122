import { describe, expect, it } from 'vitest';
import { decideApplication } from '../../shared/domain/application/decide-application.ts';
import { LANGUAGES } from '../../shared/round/languages.ts';
import { ROLES } from '../../shared/round/round-file.ts';
import { nextOf } from '../builders/decided.ts';
import { contextForDraft, contextForPerson } from '../builders/letter-contexts.ts';
import { APPLIED_AT, anApplication } from '../builders/people.ts';
import { theRound } from '../builders/round.ts';
import { composed, htmlOf, mailOf, messageOf, textOf } from './sent.ts';

const round = theRound();
const now = APPLIED_AT.add({ hours: 1 });

/** What a stranger might type to have us mail it to somebody. Each word is one nothing else says. */
const typed = { name: 'Zyxname http', field: 'Zyxfield', wish: 'Zyxwish', access: 'Zyxaccess', tiesWith: 'Zyxties', title: 'Zyxtitle' };
const TYPED = /zyx/i;

describe('a letter to an address nobody has confirmed', () => {
  const letters = ['receipt', 'already applied', 'confirm reminder', 'new link', 'withdrawal receipt'] as const;
  const cases = LANGUAGES.flatMap((language) => ROLES.flatMap((role) => letters.map((letter) => ({ language, role, letter }))));

  it.each(cases)('$letter ($language, $role): holds nothing that was typed', async ({ language, role, letter }) => {
    const submitted = anApplication({ language, role, answers: { ...typed, own: { hesitate: ['Zyxown'] } } });
    const person = letter === 'withdrawal receipt' ? nextOf(decideApplication(submitted, { command: 'withdraw' }, now)) : submitted;
    const context = contextForPerson({ round, language, now, letter }, person);
    const mail = await mailOf(context);
    expect([mail.subject, mail.text, mail.html, [...mail.headerLines].map(({ line }) => line)].join('\n')).not.toMatch(TYPED);
    expect([mail.to].flat()[0]?.value).toEqual([{ name: '', address: person.email }]);
  });

  it.each(cases)('$letter ($language, $role): says how it came about and needs no answer', ({ language, role, letter }) => {
    const person = anApplication({ language, role });
    const withdrawn = nextOf(decideApplication(person, { command: 'withdraw' }, now));
    const context = contextForPerson({ round, language, now, letter }, letter === 'withdrawal receipt' ? withdrawn : person);
    const { footer } = messageOf(context);
    expect(footer.links.map(({ href }) => href)).toEqual([context.why]);
    expect(footer.why).toContain(language === 'sv' ? 'någon har angett den här adressen' : 'somebody gave this address');
  });

  it('a link to a draft holds nothing of the draft', () => {
    const occasion = { round, language: 'sv', now, letter: 'draft link' } as const;
    const message = messageOf(contextForDraft(occasion, { email: ['asa@person.example'], name: [typed.name], wish: [typed.wish] }));
    expect(message.to).toEqual({ name: undefined, address: 'asa@person.example' });
    expect([textOf(message), htmlOf(message), message.words.subject].join('\n')).not.toMatch(TYPED);
  });

  it.each(['a@person.example, b@person.example', 'a@person.example\r\nBcc: b@person.example', 'nobody', ''])(
    'goes nowhere when a draft has %j for an address',
    (email) => {
      const occasion = { round, language: 'sv', now, letter: 'draft link' } as const;
      expect(composed(contextForDraft(occasion, { email: [email] }))).toBeUndefined();
    },
  );

  it('a confirmed address is greeted by name', () => {
    const person = nextOf(decideApplication(anApplication(), { command: 'confirm' }, now));
    expect(messageOf(contextForPerson({ round, language: 'sv', now, letter: 'reserve' }, person)).to.name).toBe('Åsa Öberg');
  });
});
