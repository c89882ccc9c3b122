import type { Note } from '../../../domain/matching/explain/pair-reasons.ts';
import type { FaultCode } from '../../../domain/matching/problem.ts';
import type { Rule } from '../../../domain/matching/scoring/rules.ts';
import type { Say } from '../../say.ts';
import { TERMS } from '../../terms.ts';

/** What the page says on why two people are a pair or not, or somebody has none. */
export const whyWords = (say: Say) => ({
  leftTitle: (name: string) => say({ sv: `Varför ${name} inte har ett par`, en: `Why ${name} has no pair` }),
  notes: {
    'goes first': say({
      sv: 'en av dem sa ja förut, miste den andra och går före',
      en: 'one of them said yes before, lost the other and goes first',
    }),
    'foremost covered': say({ sv: 'täcker det chefen helst vill prata om', en: 'covers what the manager most wants to talk about' }),
    'foremost not covered': say({
      sv: 'täcker inte det chefen helst vill prata om',
      en: 'does not cover what the manager most wants to talk about',
    }),
    'no common time': say(TERMS.noSharedTime),
    'ties named': say({
      sv: 'någon av dem har skrivit att den känner någon på andra sidan',
      en: 'one of them has written that they know somebody on the other side',
    }),
    'not all answered': say({ sv: 'bygger inte på alla svar', en: 'does not rest on all answers' }),
    'same field': say({ sv: 'samma område', en: 'same field' }),
    'no common format': say({ sv: 'vill ses på olika sätt', en: 'want to meet in different ways' }),
  } satisfies Readonly<Record<Note, string>>,
  rules: {
    'no common language': say({ sv: 'inget gemensamt språk', en: 'no language in common' }),
    'no common time': say(TERMS.noSharedTime),
    'conflict of interest': say({ sv: 'de känner eller arbetar med varandra', en: 'they know or work with each other' }),
    'same reporting line': say({ sv: 'samma chefslinje', en: 'same reporting line' }),
    'met before': say({ sv: 'har varit ett par förut', en: 'have been a pair before' }),
    vetoed: say({ sv: 'någon av dem har sagt nej', en: 'one of them has said no' }),
    'forbidden by operator': say({ sv: 'förbjudet av er, eller fått nej förut', en: 'forbidden by you, or turned down before' }),
  } satisfies Readonly<Record<Rule, string>>,
  without: say({ sv: 'Utan det här paret', en: 'Without this pair' }),
  swappable: say({
    sv: 'Paret kan bytas ut utan att förslaget blir sämre.',
    en: 'The pair can be exchanged without the proposal getting worse.',
  }),
  with: say({ sv: 'Om de två låses', en: 'If these two are locked' }),
  placed: say({ sv: 'Om personen måste få ett par', en: 'If the person must have a pair' }),
  compare: say({ sv: 'Jämför med andra', en: 'Compare with others' }),
  asGood: say({ sv: 'Förslaget blir lika bra.', en: 'The proposal is just as good.' }),
  impossible: say({ sv: 'Det går inte så som det är nu', en: 'That cannot be as things are' }),
  because: (rule: string) => say({ sv: `Skäl: ${rule}.`, en: `Reason: ${rule}.` }),
  faultOf: (code: FaultCode) => faults(say)[code],
  ask: {
    label: say({ sv: 'Jämför med en annan student', en: 'Compare with another student' }),
    act: say({ sv: 'Jämför', en: 'Compare' }),
    title: say({ sv: 'Varför inte någon annan?', en: 'Why not somebody else?' }),
  },
  left: {
    goesFirst: say({
      sv: 'Personen sa ja förut, miste den andra och går före andra när lika många kan få ett par.',
      en: 'They said yes before, lost the other and go before others when as many can have a pair.',
    }),
    possible: (count: number) =>
      count === 1
        ? say({ sv: 'En person på andra sidan hade varit möjlig.', en: 'One person on the other side would have been possible.' })
        : say({
            sv: `${count} personer på andra sidan hade varit möjliga.`,
            en: `${count} people on the other side would have been possible.`,
          }),
    rule: (people: number, rule: string) =>
      say({ sv: `${people} faller bort: ${rule}`, en: `${people} ${people === 1 ? 'falls' : 'fall'} away: ${rule}` }),
    because: {
      'nobody is allowed': say({ sv: 'Ingen på andra sidan är möjlig.', en: 'Nobody on the other side is possible.' }),
      'seats are full': say({
        sv: 'Omgångens alla platser går till par som tillsammans ger ett bättre förslag.',
        en: 'All seats of the round go to pairs that make a better proposal together.',
      }),
      'too few partners': say({
        sv: 'De möjliga räcker inte till alla som behöver dem.',
        en: 'Those who are possible are not enough for all who need them.',
      }),
    } satisfies Readonly<Record<'nobody is allowed' | 'seats are full' | 'too few partners', string>>,
    bottleneck: (competing: string, partners: string) =>
      say({ sv: `${competing} delar på: ${partners}.`, en: `${competing} share: ${partners}.` }),
  },
});

const faults = (say: Say): Readonly<Partial<Record<FaultCode, string>>> => ({
  'more locks than capacity': say({ sv: 'En av dem är låst i ett annat par.', en: 'One of them is locked in another pair.' }),
  'more locks than seats': say({ sv: 'Alla platser är låsta.', en: 'All seats are locked.' }),
  'locked and forbidden': say({
    sv: 'Paret är förbjudet, eller har fått nej förut.',
    en: 'The pair is forbidden, or was turned down before.',
  }),
});
