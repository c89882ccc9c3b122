import { describe, expect, test } from 'vitest';
import { triggers } from '../../functions/triggers.ts';
import { constructId, logOf } from '../../infra/parts/names.ts';
import { environment } from '../../shared/lambda/environment.ts';
import { theRound } from '../builders/round.ts';
import { lambdaOf, of } from './looked-into.ts';
import { nameOf, synthesised, textOf } from './synthesised.ts';

describe('functions', () => {
  test('there is one for each line of the list and no other', () => {
    expect(Object.keys(of('AWS::Lambda::Function')).map(nameOf)).toEqual(triggers.map(({ file }) => `${constructId(file)}Function`));
    expect(triggers.map(({ file }) => lambdaOf(file)['Handler'])).toEqual(triggers.map(({ file }) => `${file}.handler`));
  });

  test('run on Node 24 and arm64, within 30 seconds, their logs kept for 30 days', () => {
    for (const { file, start } of triggers) {
      expect(lambdaOf(file)).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Timeout: 30,
        MemorySize: start.by === 'request' ? 1024 : 512,
        LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'INFO', SystemLogLevel: 'WARN' },
      });
      expect(textOf(lambdaOf(file)['LoggingConfig'].LogGroup)).toBe(`${constructId(logOf(file))}Log`);
    }
    expect(new Set(Object.values(of('AWS::Logs::LogGroup')).map(({ Properties }) => Properties['RetentionInDays']))).toEqual(new Set([30]));
  });

  test('share with all others what the account may run at once, unless the round file keeps some for the pages and the sender', () => {
    const keptBy = (capacity: { pages: number } | undefined) => {
      const { of: made, outputs } = synthesised(theRound(capacity === undefined ? {} : { capacity }));
      const kept = Object.entries(made('AWS::Lambda::Function')).flatMap(([id, { Properties }]) =>
        Properties['ReservedConcurrentExecutions'] === undefined ? [] : [[nameOf(id), Properties['ReservedConcurrentExecutions']]],
      );
      return { kept, said: outputs['Kept']?.Value };
    };
    expect(keptBy(undefined)).toEqual({ kept: [], said: '0' });
    const both = [
      ['WebWebFunction', 40],
      ['SendLetterSendLetterFunction', 2],
    ];
    expect(keptBy({ pages: 40 })).toEqual({ kept: both, said: '42' });
  });

  test('have in their environment what they ask it for, as it asks for it', () => {
    for (const trigger of triggers) for (const part of partsOf(trigger)) expect(() => readAs(trigger.file, part)).not.toThrow();
  });

  test('have nothing besides in it', () => {
    for (const trigger of triggers) {
      const names = partsOf(trigger).flatMap((part) => VARIABLES[part]);
      expect(Object.keys(variablesOf(trigger.file)).sort()).toEqual([...names].sort());
    }
  });

  test('have no secret in it', () => {
    const names = triggers.flatMap(({ file }) => Object.keys(variablesOf(file)));
    expect(names.filter((name) => /SECRET|PASSWORD|TOKEN$|KEY/.test(name))).toEqual([]);
  });
});

const VARIABLES = {
  base: ['TABLE_NAME', 'ROUND_FILE', 'PUBLIC_URL'],
  bus: ['BUS_NAME'],
  mail: ['CONFIGURATION_SET'],
  deadLetters: ['DEAD_LETTERS_URL'],
  web: ['ASSETS_FOLDER'],
  operators: ['OPERATORS_ISSUER', 'OPERATORS_AUTHORIZE_URL', 'OPERATORS_TOKEN_URL', 'OPERATORS_LOGOUT_URL', 'OPERATORS_CLIENT_ID'],
} as const;

/** The parts of the environment a function may ask for. */
function partsOf({ capabilities, start }: (typeof triggers)[number]): readonly (keyof typeof VARIABLES)[] {
  const parts = {
    bus: 'bus',
    mail: 'mail',
    'dead letters': 'deadLetters',
    operators: 'operators',
    table: 'base',
    'people removed': 'base',
    'visitors removed': 'base',
    'audit removed': 'base',
    outbox: 'base',
  } as const;
  return [
    ...new Set([
      'base' as const,
      ...capabilities.map((capability) => parts[capability]),
      ...(start.by === 'request' ? (['web'] as const) : []),
    ]),
  ];
}

function variablesOf(file: string): Readonly<Record<string, unknown>> {
  return lambdaOf(file)['Environment'].Variables;
}

/** Reads part of a function's environment as the function does. */
function readAs(file: string, part: keyof typeof VARIABLES): void {
  const before = process.env;
  process.env = Object.fromEntries(Object.entries(variablesOf(file)).map(([name, value]) => [name, asDeployed(name, value)]));
  try {
    environment(part);
  } finally {
    process.env = before;
  }
}

/** A variable as it could read once CloudFormation has filled it in. */
function asDeployed(name: string, value: unknown): string {
  const text = textOf(value);
  return name.endsWith('_URL') && !text.startsWith('https://') ? `https://filled.in/${text}` : text;
}
