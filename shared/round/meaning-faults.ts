import * as z from 'zod/mini';
import { TAG_KEY } from './account.ts';
import { type Fault, valueAt } from './fault.ts';
import { isText, LANGUAGES, type Language, WAYS } from './languages.ts';
import { questionFaults } from './question.ts';
import type { Role } from './round-file.ts';

/** What a file can get wrong as a whole though each of its parts holds, except for its dates. */
export function meaningFaults(content: unknown): readonly Fault[] {
  return CHECKS.flatMap((check) => check(content));
}

type Check = (content: unknown) => readonly Fault[];

/** A check of what a file says as a whole, run when the parts it needs are there. */
function needing<Needs extends z.core.$ZodType>(
  needs: Needs,
  faults: (parts: z.output<Needs>, content: unknown) => readonly Fault[],
): Check {
  return (content) => {
    const parts = z.safeParse(needs, content);
    return parts.success ? faults(parts.data, content) : [];
  };
}

const id = z.object({ id: z.string() });
const list = z.array(z.string());

const CHECKS: readonly Check[] = [
  needing(z.object({ zone: z.string() }), ({ zone }) =>
    isZone(zone)
      ? []
      : [{ path: ['zone'], wrong: `"${zone}" is not a time zone`, write: 'write a name with its region, such as Europe/Stockholm' }],
  ),
  needing(z.object({ languages: list }), ({ languages }) => repeats(languages, (index) => ['languages', index])),
  needing(z.object({ languages: z.array(z.enum(LANGUAGES)) }), ({ languages }, content) => languageFaults(content, languages, [])),
  noRepeatedIds('operators'),
  // Operators sign in with their address, and it is all that tells them apart then.
  needing(z.object({ operators: z.array(z.object({ email: z.string() })) }), ({ operators }) =>
    repeats(
      operators.map(({ email }) => email.toLowerCase()),
      (index) => ['operators', index, 'email'],
    ),
  ),
  needing(z.object({ privacy: z.object({ regime: z.literal('authority'), decision: z.optional(z.undefined()) }) }), () => [
    {
      path: ['privacy', 'decision'],
      wrong: 'is missing: an authority removes nothing without a decision',
      write: 'name it as the protocol is to, such as "Gallringsbeslut dnr SU-1234-26"',
    },
  ]),
  noRepeatedIds('themes'),
  noRepeatedIds('call', 'channels'),
  noRepeatedIds('formerMentors'),
  noRepeatedIds('questions', 'mentor'),
  noRepeatedIds('questions', 'mentee'),
  needing(z.object({ operators: z.array(id), contact: z.string() }), ({ operators, contact }) =>
    operators.some((operator) => operator.id === contact)
      ? []
      : [
          {
            path: ['contact'],
            wrong: `no operator has the id "${contact}"`,
            write: `write one of ${[...new Set(operators.map((operator) => operator.id))].join(', ')}`,
          },
        ],
  ),
  needing(z.object({ operators: z.array(z.object({ access: z.optional(z.string()) })) }), ({ operators }) =>
    operators.length > 0 && operators.every(({ access }) => access === 'viewer')
      ? [{ path: ['operators'], wrong: 'everybody is a viewer: nobody may act', write: 'write access: operator for at least one of them' }]
      : [],
  ),
  // Pairs are of both sides: whoever sees one alone can neither solve them nor send the offers.
  needing(z.object({ operators: z.array(z.object({ access: z.optional(z.string()), sees: z.optional(z.string()) })) }), ({ operators }) => {
    const acting = operators.filter(({ access }) => access !== 'viewer');
    return acting.length > 0 && acting.every(({ sees }) => sees === 'own side')
      ? [
          {
            path: ['operators'],
            wrong: 'all who may act see their own side alone: nobody can bring the two sides together',
            write: 'write sees: both sides for at least one who may act',
          },
        ]
      : [];
  }),
  unsaidFaults('university'),
  unsaidFaults('company'),
  needing(z.object({ account: z.object({ tags: z.record(z.string(), z.unknown()) }) }), ({ account: { tags } }) => tagFaults(tags)),
  ownQuestionFaults('mentor'),
  ownQuestionFaults('mentee'),
  needing(
    z.object({ offers: z.object({ remindDays: z.array(z.number()), operatorDay: z.number(), lapseDays: z.number() }) }),
    ({ offers: { remindDays, operatorDay, lapseDays } }) => {
      const last = Math.max(...remindDays, operatorDay);
      return last < lapseDays
        ? []
        : [
            {
              path: ['offers', 'lapseDays'],
              wrong: `an offer lapses on day ${lapseDays}, before the reminder on day ${last} has had a day to work`,
              write: `write ${last + 1} or more`,
            },
          ];
    },
  ),
];

export function isZone(zone: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(zone);
}

function noRepeatedIds(...path: readonly string[]): Check {
  return (content) => {
    const entries = z.safeParse(z.array(id), valueAt(content, path));
    const ids = entries.success ? entries.data.map((entry) => entry.id) : [];
    return repeats(ids, (index) => [...path, index, 'id']);
  };
}

function repeats(words: readonly string[], pathOf: (index: number) => Fault['path']): readonly Fault[] {
  return words.flatMap((word, index) =>
    words.indexOf(word) === index
      ? []
      : [{ path: pathOf(index), wrong: `"${word}" is used twice`, write: 'write a different one for each' }],
  );
}

/** Every text must be there in every language the round declares: a blank mail in March is found in August. */
function languageFaults(value: unknown, languages: readonly Language[], path: Fault['path']): readonly Fault[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => languageFaults(entry, languages, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  if (!isText(value)) return Object.entries(value).flatMap(([key, entry]) => languageFaults(entry, languages, [...path, key]));
  return languages
    .filter((language) => value[language] === undefined)
    .map((language) => ({
      path: [...path, language],
      wrong: `is missing: the round is held in ${WAYS[language].inEnglish} too`,
      write: `write the same text in ${WAYS[language].inEnglish}`,
    }));
}

/** SAML has no word of its own for an address that is verified, and without one nobody could sign in. */
function unsaidFaults(host: 'university' | 'company'): Check {
  const saml = z.object({
    by: z.literal('saml'),
    addresses: z._default(z.string(), 'verified'),
    attributes: z.optional(z.object({ verified: z.optional(z.string()) })),
  });
  return (content) => {
    const signIn = z.safeParse(saml, valueAt(content, ['hosts', host, 'signIn']));
    if (!signIn.success || signIn.data.addresses !== 'verified' || signIn.data.attributes?.verified !== undefined) return [];
    return [
      {
        path: ['hosts', host, 'signIn', 'addresses'],
        wrong: 'SAML does not say whether an address is verified',
        write: 'write addresses: managed if nobody there can set their own address, or the attribute that says so as attributes.verified',
      },
    ];
  };
}

/** AWS allows fifty on a thing, and puts some there itself. */
const MOST_TAGS = 40;

function tagFaults(tags: Readonly<Record<string, unknown>>): readonly Fault[] {
  const path = ['account', 'tags'];
  const keys = Object.keys(tags);
  const alike = keys.map((key) => key.toLowerCase());
  return [
    ...(keys.length > MOST_TAGS ? [{ path, wrong: `there are ${keys.length} tags`, write: `write at most ${MOST_TAGS}` }] : []),
    ...keys
      .filter((key) => !TAG_KEY.test(key))
      .map((key) => ({
        path: [...path, key],
        wrong: 'is not a name a tag can have',
        write: 'write letters, digits, spaces and _ . : / = + - @, not “aws:” first, and not omvant-round, which the round sets itself',
      })),
    ...keys
      .filter((_, index) => alike.indexOf(alike[index] ?? '') !== index)
      .map((key) => ({
        path: [...path, key],
        wrong: 'differs from another tag in capital letters alone, which AWS takes for the same on a role',
        write: 'write a different name for each',
      })),
  ];
}

function ownQuestionFaults(role: Role): Check {
  const asked = z.array(z.looseObject({ options: z._default(z.array(id), []) }));
  return (content) => {
    const questions = z.safeParse(asked, valueAt(content, ['questions', role]));
    if (!questions.success) return [];
    return questions.data.flatMap((question, index) => {
      const path = ['questions', role, index];
      const ids = question.options.map((option) => option.id);
      return [...questionFaults(question, path), ...repeats(ids, (option) => [...path, 'options', option, 'id'])];
    });
  };
}
