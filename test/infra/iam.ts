import { triggers } from '../../functions/triggers.ts';
import { constructId, logOf } from '../../infra/parts/names.ts';
import { domainOf } from '../../infra/parts/round-mail.ts';
import { theRound } from '../builders/round.ts';
import { type Json, nameOf, type Synthesised, textOf } from './synthesised.ts';

type Statement = {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
};

/** What a function may do, statement by statement, as its role says it. */
export function statementsOf(file: string, stack: Synthesised): readonly Statement[] {
  return statementsIn(roleIn(file, stack), stack);
}

/** The role a function runs under. */
export function roleIn(file: string, { resources }: Synthesised): string {
  const [, lambda] = Object.entries(resources).find(([id]) => nameOf(id) === `${constructId(file)}Function`) ?? [];
  return textOf(lambda?.Properties['Role']).replace('.Arn', '');
}

export function statementsIn(role: string, { resources }: Synthesised): readonly Statement[] {
  const [, found] = Object.entries(resources).find(([id]) => nameOf(id) === role) ?? [];
  return (found?.Properties['Policies'] ?? []).flatMap((policy: Json) => policy.PolicyDocument.Statement);
}

export const actionsOf = ({ Action }: Pick<Statement, 'Action'>): readonly string[] => [Action].flat() as readonly string[];
export const resourcesOf = ({ Resource }: Pick<Statement, 'Resource'>): readonly string[] => [Resource].flat().map(textOf);

export type Call = {
  readonly action: string;
  /** As `textOf` shows it. */
  readonly resource: string;
  /** The partition of the item; all those of its transaction where IAM were to look at them together. */
  readonly partition?: string | readonly string[];
  /** Other keys of the request that conditions ask for. */
  readonly keys?: Readonly<Record<string, string>>;
};

/** Whether a function may make a call: what IAM does with the conditions our roles use. Throws for a condition it does not know. */
export function may(file: string, call: Call, stack: Synthesised): boolean {
  return allow(statementsOf(file, stack), call);
}

/** Whether statements of a role let it make a call. */
export function allow(statements: readonly Statement[], call: Call): boolean {
  const matching = statements.filter((statement) => isAbout(statement, call));
  return matching.some(({ Effect }) => Effect === 'Allow') && !matching.some(({ Effect }) => Effect === 'Deny');
}

function isAbout(statement: Statement, call: Call): boolean {
  return (
    actionsOf(statement).includes(call.action) &&
    resourcesOf(statement).includes(call.resource) &&
    Object.entries(statement.Condition ?? {}).every(([operator, condition]) => holds(operator, condition, call))
  );
}

function holds(operator: string, condition: Readonly<Record<string, string | readonly string[]>>, { partition, keys = {} }: Call): boolean {
  return Object.entries(condition).every(([key, wanted]) => {
    const given = [(key === 'dynamodb:LeadingKeys' ? partition : keys[key]) ?? []].flat();
    const isWanted = (value: string) => [wanted].flat().includes(value);
    switch (operator) {
      case 'ForAllValues:StringLike':
        return given.every((value) => [wanted].flat().some((pattern) => like(value, pattern)));
      case 'ForAllValues:StringEquals':
        return given.every(isWanted);
      case 'ForAnyValue:StringEquals':
        return given.some(isWanted);
      case 'StringEquals':
        return given.length === 1 && given.every(isWanted);
      case 'Null':
        return (given.length === 0) === (wanted === 'true');
      default:
        throw new Error(`the roles use ${operator}, which the test does not know`);
    }
  });
}

function like(text: string, pattern: string): boolean {
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
}

/** The matrix of who may do what to what: one row for each function, one column for each thing that may be done. */
export function permissionMatrix(stack: Synthesised): string {
  const rows = triggers.map(({ file }) => ({
    file,
    role: roleIn(file, stack),
    cells: statementsOf(file, stack)
      .filter(({ Sid }) => Sid !== 'WriteLog')
      .map(cellOf),
  }));
  const columns = [...new Set(rows.flatMap(({ cells }) => cells))];
  const numbers = columns.map((_, index) => index + 1);
  return [
    '# Who may do what',
    '',
    'Made from the stack of a round; `test/infra/permissions.test.ts` fails when a cell is new or gone.',
    'Nothing else is allowed to anybody. Functions that may do exactly the same share a role.',
    '',
    ...columns.map((column, index) => `${index + 1}. ${column}`),
    '',
    `| Function | Role | ${numbers.join(' | ')} |`,
    `|---|---|${numbers.map(() => ':-:').join('|')}|`,
    ...rows.map(
      ({ file, role, cells }) =>
        `| \`${file}\` | ${roleName(role)} | ${columns.map((column) => (cells.includes(column) ? '●' : ' ')).join(' | ')} |`,
    ),
    '',
    'Besides, each writes the log of its event. A function with a role to itself can write no other. A role that many share has no room for the log of each',
    'by its name: by it a reaction could write into the log of another, never into that of the pages, in which stands what operators did.',
    '',
    '| Role | Functions | Logs they may write |',
    '|---|--:|---|',
    ...[...new Set(rows.map(({ role }) => role))].map(
      (role) => `| ${roleName(role)} | ${rows.filter((row) => row.role === role).length} | ${logsIn(role, stack)} |`,
    ),
    '',
  ].join('\n');
}

const roleName = (role: string) => role.replace(/^Roles/, '');

function logsIn(role: string, stack: Synthesised): string {
  const logs = statementsIn(role, stack)
    .filter(({ Sid }) => Sid === 'WriteLog')
    .flatMap(resourcesOf);
  return logs.map((log) => `\`${logShown(log)}\``).join(', ');
}

/** A log by its name, or the beginning all have whose logs are meant. */
function logShown(log: string): string {
  const own = triggers.map(({ file }) => logOf(file)).find((part) => log === `${constructId(part)}Log.Arn`);
  return own ?? log.replace(/^.*:log-group:\/omvant\/[^/]+\//, '');
}

function cellOf(statement: Statement): string {
  const actions = actionsOf(statement).map((action) => `\`${action}\``);
  const resources = resourcesOf(statement).map((resource) => `\`${shown(resource)}\``);
  return `${statement.Effect === 'Deny' ? '**Never** ' : ''}${actions.join(', ')} on ${resources.join(', ')}${conditionText(statement)}`;
}

function conditionText({ Condition = {} }: Statement): string {
  const parts = Object.entries(Condition).flatMap(([operator, condition]) =>
    // “Null: false” stands beside “each of them is …”, which would be true of none at all.
    (operator === 'Null' ? [] : Object.entries(condition)).map(
      ([key, values]) =>
        `${key} is ${[values]
          .flat()
          .map((value) => `\`${shown(value)}\``)
          .join(' or ')}`,
    ),
  );
  return parts.length === 0 ? '' : ` where ${parts.join(' and ')}`;
}

/** A resource as a reader of the matrix knows it: without account and region, with the address of the round as what it is. */
function shown(text: string): string {
  const { address } = theRound().mail;
  return text
    .replace(/^arn:[^:]+:([a-z]+):[^:]+:\d+:/, '$1 ')
    .replace(address, 'the address mails come from')
    .replace(domainOf(address), 'its domain')
    .replace('.Arn', '')
    .replace('.StreamArn', ' stream');
}
