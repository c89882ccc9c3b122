import type { Note } from '../../../../../shared/domain/matching/explain/pair-reasons.ts';
import type { FaultCode } from '../../../../../shared/domain/matching/problem.ts';
import type { Rule } from '../../../../../shared/domain/matching/scoring/rules.ts';
import type { Language } from '../../../../../shared/round/round-file.ts';

type Words = {
  readonly leftTitle: (name: string) => string;
  readonly notes: Readonly<Record<Note, string>>;
  readonly rules: Readonly<Record<Rule, string>>;
  readonly without: string;
  readonly swappable: string;
  readonly with: string;
  readonly placed: string;
  readonly compare: string;
  readonly asGood: string;
  readonly impossible: string;
  readonly because: (rule: string) => string;
  readonly faults: Partial<Readonly<Record<FaultCode, string>>>;
  readonly ask: { readonly label: string; readonly act: string; readonly title: string };
  readonly left: {
    readonly possible: (count: number) => string;
    readonly rule: (people: number, rule: string) => string;
    readonly because: Readonly<Record<'nobody is allowed' | 'seats are full' | 'too few partners', string>>;
    readonly bottleneck: (competing: string, partners: string) => string;
  };
};

export const WHY_WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    leftTitle: (name) => `Varför ${name} inte har ett par`,
    notes: {
      'foremost covered': 'täcker det chefen helst vill prata om',
      'foremost not covered': 'täcker inte det chefen helst vill prata om',
      'no common time': 'ingen gemensam tid',
      'ties named': 'någon av dem har skrivit att den känner någon på andra sidan',
      'not all answered': 'bygger inte på alla svar',
      'same field': 'samma område',
      'no common format': 'vill ses på olika sätt',
    },
    rules: {
      'no common language': 'inget gemensamt språk',
      'no common time': 'ingen gemensam tid',
      'conflict of interest': 'de känner eller arbetar med varandra',
      'same reporting line': 'samma chefslinje',
      'met before': 'har varit ett par förut',
      vetoed: 'någon av dem har sagt nej',
      'forbidden by operator': 'förbjudet av er, eller fått nej förut',
    },
    without: 'Utan det här paret',
    swappable: 'Paret kan bytas ut utan att förslaget blir sämre.',
    with: 'Om de två låses',
    placed: 'Om personen måste få ett par',
    compare: 'Jämför med andra',
    asGood: 'Förslaget blir lika bra.',
    impossible: 'Det går inte så som det är nu',
    because: (rule) => `Skäl: ${rule}.`,
    faults: {
      'more locks than capacity': 'En av dem är låst i ett annat par.',
      'more locks than seats': 'Alla platser är låsta.',
      'locked and forbidden': 'Paret är förbjudet, eller har fått nej förut.',
    },
    ask: { label: 'Jämför med en annan student', act: 'Jämför', title: 'Varför inte någon annan?' },
    left: {
      possible: (count) =>
        count === 1 ? 'En person på andra sidan hade varit möjlig.' : `${count} personer på andra sidan hade varit möjliga.`,
      rule: (people, rule) => `${people} faller bort: ${rule}`,
      because: {
        'nobody is allowed': 'Ingen på andra sidan är möjlig.',
        'seats are full': 'Omgångens alla platser går till par som tillsammans ger ett bättre förslag.',
        'too few partners': 'De möjliga räcker inte till alla som behöver dem.',
      },
      bottleneck: (competing, partners) => `${competing} delar på: ${partners}.`,
    },
  },
  en: {
    leftTitle: (name) => `Why ${name} has no pair`,
    notes: {
      'foremost covered': 'covers what the manager most wants to talk about',
      'foremost not covered': 'does not cover what the manager most wants to talk about',
      'no common time': 'no time in common',
      'ties named': 'one of them has written that they know somebody on the other side',
      'not all answered': 'does not rest on all answers',
      'same field': 'same field',
      'no common format': 'want to meet in different ways',
    },
    rules: {
      'no common language': 'no language in common',
      'no common time': 'no time in common',
      'conflict of interest': 'they know or work with each other',
      'same reporting line': 'same reporting line',
      'met before': 'have been a pair before',
      vetoed: 'one of them has said no',
      'forbidden by operator': 'forbidden by you, or turned down before',
    },
    without: 'Without this pair',
    swappable: 'The pair can be exchanged without the proposal getting worse.',
    with: 'If these two are locked',
    placed: 'If the person must have a pair',
    compare: 'Compare with others',
    asGood: 'The proposal is just as good.',
    impossible: 'That cannot be as things are',
    because: (rule) => `Reason: ${rule}.`,
    faults: {
      'more locks than capacity': 'One of them is locked in another pair.',
      'more locks than seats': 'All seats are locked.',
      'locked and forbidden': 'The pair is forbidden, or was turned down before.',
    },
    ask: { label: 'Compare with another student', act: 'Compare', title: 'Why not somebody else?' },
    left: {
      possible: (count) =>
        count === 1
          ? 'One person on the other side would have been possible.'
          : `${count} people on the other side would have been possible.`,
      rule: (people, rule) => `${people} fall away: ${rule}`,
      because: {
        'nobody is allowed': 'Nobody on the other side is possible.',
        'seats are full': 'All seats of the round go to pairs that make a better proposal together.',
        'too few partners': 'Those who are possible are not enough for all who need them.',
      },
      bottleneck: (competing, partners) => `${competing} share: ${partners}.`,
    },
  },
};
