import { part, parts, running, type Syntax } from './syntax.ts';

/**
 * One change to a program that its tests should notice. `from` and `to` are where the node stands that is changed, and `how` what is
 * done to it: another expression in its place, a statement left out, a function left at once, a case that falls through to the next.
 */
export interface Change {
  readonly node: Syntax;
  readonly how: 'instead' | 'left out' | 'left at once' | 'falls through';
  /** The expression in its place, or what the change is called. */
  readonly to: string;
}

/** All changes to a program, in the order of its text. */
export function changesOf(program: Syntax, text: string): readonly Change[] {
  const changes: Change[] = [];
  const visit = (node: Syntax, around: Around): void => {
    changes.push(...changesAt(node, around, text));
    for (const inner of running(node)) visit(inner, within(node, inner, around));
  };
  visit(program, { asks: false, isPlain: false, isChained: false, isInLoop: false });
  return changes;
}

/** What the nodes around one say about it. */
interface Around {
  /** It decides a branch: each of its outcomes is a change of its own, so that it is not turned round besides. */
  readonly asks: boolean;
  /** It is compared, counted from or said to developers: another text or number in its place is another change again. */
  readonly isPlain: boolean;
  /** It stands before a `?.` of a longer chain, which would be cut in two. */
  readonly isChained: boolean;
  readonly isInLoop: boolean;
}

const LOOPS = ['WhileStatement', 'DoWhileStatement', 'ForStatement', 'ForOfStatement', 'ForInStatement'];
const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
const CHAIN = ['MemberExpression', 'CallExpression', 'TSNonNullExpression'];

function within(node: Syntax, inner: Syntax, around: Around): Around {
  const isHead = part(node, 'object') === inner || part(node, 'callee') === inner || part(node, 'expression') === inner;
  return {
    asks: part(node, 'test') === inner && node.type !== 'SwitchCase',
    isPlain: isPlain(node, inner),
    isChained: node.type === 'ChainExpression' || (around.isChained && isHead && CHAIN.includes(node.type)),
    isInLoop: LOOPS.includes(node.type) || (around.isInLoop && !FUNCTIONS.includes(node.type) && node.type !== 'SwitchStatement'),
  };
}

function isPlain(node: Syntax, inner: Syntax): boolean {
  switch (node.type) {
    case 'BinaryExpression':
      return ['===', '!==', 'in'].includes(String(node['operator'])) && inner['value'] !== 0;
    case 'SwitchCase':
      return part(node, 'test') === inner;
    case 'MemberExpression':
      return part(node, 'property') === inner;
    case 'NewExpression':
      return String(part(node, 'callee')?.['name']).endsWith('Error');
    case 'UnaryExpression':
      return node['operator'] === '-';
    case 'LogicalExpression':
      // `list[at] ?? 0` is there for the compiler: what it falls back to is never taken.
      return node['operator'] === '??' && part(node, 'left')?.['computed'] === true;
    default:
      return false;
  }
}

function changesAt(node: Syntax, around: Around, text: string): readonly Change[] {
  if (around.isChained) return [];
  const source = (of: Syntax | undefined) => (of === undefined ? '' : text.slice(of.start, of.end));
  const instead = (...others: readonly string[]): readonly Change[] => others.map((to) => ({ node, how: 'instead', to }));
  const asked = around.asks ? instead('true', 'false').filter(({ to }) => to !== source(node)) : [];
  return [...asked, ...changesOfKind(node, around, source, instead)];
}

type Source = (of: Syntax | undefined) => string;
type Instead = (...others: readonly string[]) => readonly Change[];

function changesOfKind(node: Syntax, around: Around, source: Source, instead: Instead): readonly Change[] {
  switch (node.type) {
    case 'BinaryExpression':
      return instead(...otherComparisons(node, around, source));
    case 'LogicalExpression':
      return instead(...oneSide(node, source));
    case 'UnaryExpression':
      return (node['operator'] === '!' && !around.asks) || node['operator'] === '-' ? instead(source(part(node, 'argument'))) : [];
    case 'UpdateExpression':
      return instead(source(node).replace(/\+\+|--/, (sign) => (sign === '++' ? '--' : '++')));
    case 'AssignmentExpression':
      return instead(...otherAssignment(node, source));
    case 'Literal':
      return around.isPlain || around.asks ? [] : instead(...otherLiteral(node));
    case 'TemplateLiteral':
      return around.isPlain ? [] : instead("''");
    case 'ArrayExpression':
      return parts(node, 'elements').length > 0 ? instead('[]') : [];
    case 'CallExpression':
      return instead(...otherCall(node, source));
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return emptied(node);
    default:
      return leftOut(node, around);
  }
}

const COMPARISONS: ReadonlyMap<string, readonly [opposite: string, edge?: string]> = new Map([
  ['===', ['!==']],
  ['!==', ['===']],
  ['<', ['>=', '<=']],
  ['<=', ['>', '<']],
  ['>', ['<=', '>=']],
  ['>=', ['<', '>']],
]);
const SUMS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '<<': '>>', '>>': '<<', '>>>': '<<', '&': '|', '|': '&', '^': '&' }),
);

function otherComparisons(node: Syntax, { asks }: Around, source: Source): readonly string[] {
  const operator = String(node['operator']);
  const left = source(part(node, 'left'));
  const right = source(part(node, 'right'));
  const [opposite, edge] = COMPARISONS.get(operator) ?? [];
  const sum = operator === '+' && [left, right].some((side) => /^['`]/.test(side)) ? undefined : SUMS.get(operator);
  return [asks ? undefined : opposite, edge, sum].filter((other) => other !== undefined).map((other) => `${left} ${other} ${right}`);
}

/** Each side alone. What `??` falls back to can only be left away where it is more than a plain value for the compiler. */
function oneSide(node: Syntax, source: Source): readonly string[] {
  const left = source(part(node, 'left'));
  const right = source(part(node, 'right'));
  return node['operator'] === '??' && part(node, 'right')?.type === 'Literal' ? [right] : [left, right];
}

const ASSIGNMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '+=': '-=',
    '-=': '+=',
    '*=': '/=',
    '/=': '*=',
    '??=': '=',
    '||=': '=',
    '&&=': '=',
    '|=': '&=',
    '&=': '|=',
    '^=': '&=',
    '<<=': '>>=',
    '>>=': '<<=',
    '>>>=': '<<=',
  }),
);

function otherAssignment(node: Syntax, source: Source): readonly string[] {
  const other = ASSIGNMENTS.get(String(node['operator']));
  const right = part(node, 'right');
  if (other === undefined || right?.type === 'TemplateLiteral' || typeof right?.['value'] === 'string') return [];
  return [`${source(part(node, 'left'))} ${other} ${source(right)}`];
}

function otherLiteral({ value }: Syntax): readonly string[] {
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value === 'number') return [String(value + 1)];
  return typeof value === 'string' ? [value === '' ? "'something'" : "''"] : [];
}

/** Methods whose result is much like what they were called on: the change leaves them out. */
const LEAVE_OUT = [
  'filter',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'trim',
  'slice',
  'normalize',
  'toLowerCase',
  'toUpperCase',
  'replace',
  'replaceAll',
];
const SWAP: ReadonlyMap<string, string> = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    min: 'max',
    max: 'min',
    floor: 'ceil',
    ceil: 'floor',
    round: 'floor',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    find: 'findLast',
    subtract: 'add',
  }),
);

function otherCall(node: Syntax, source: Source): readonly string[] {
  const callee = part(node, 'callee');
  const object = callee === undefined ? undefined : part(callee, 'object');
  const name = callee === undefined ? undefined : part(callee, 'property');
  if (callee?.type !== 'MemberExpression' || object === undefined || name === undefined || callee['computed'] === true) return [];
  const method = String(name['name']);
  if (LEAVE_OUT.includes(method)) return [source(object)];
  // Times have `add` with what to add by name; sets and maps have it with what they take.
  const other = method === 'add' && parts(node, 'arguments')[0]?.type === 'ObjectExpression' ? 'subtract' : SWAP.get(method);
  return other === undefined ? [] : [`${source(object)}.${other}(${parts(node, 'arguments').map(source).join(', ')})`];
}

function emptied(node: Syntax): readonly Change[] {
  const body = part(node, 'body');
  if (body === undefined || body.type === 'Literal') return [];
  if (body.type !== 'BlockStatement') return [{ node: body, how: 'instead', to: 'undefined' }];
  return parts(body, 'body').length > 0 ? [{ node: body, how: 'left at once', to: 'return;' }] : [];
}

function leftOut(node: Syntax, around: Around): readonly Change[] {
  switch (node.type) {
    case 'ExpressionStatement':
    case 'ThrowStatement':
      return [{ node, how: 'left out', to: '' }];
    case 'ContinueStatement':
    case 'BreakStatement':
      return around.isInLoop ? [{ node, how: 'left out', to: '' }] : [];
    case 'SwitchStatement':
      return parts(node, 'cases')
        .slice(0, -1)
        .filter((one) => parts(one, 'consequent').length > 0)
        .map((one) => ({ node: one, how: 'falls through', to: 'falls through to the next' }));
    default:
      return [];
  }
}
