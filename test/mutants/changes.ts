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
    isPlain: isPlain(node, inner) || (around.isPlain && node.type === 'ArrayExpression'),
    isChained: node.type === 'ChainExpression' || (around.isChained && isHead && CHAIN.includes(node.type)),
    isInLoop: LOOPS.includes(node.type) || (around.isInLoop && !FUNCTIONS.includes(node.type) && node.type !== 'SwitchStatement'),
  };
}

function isPlain(node: Syntax, inner: Syntax): boolean {
  switch (node.type) {
    case 'BinaryExpression':
      return isSameOrNot(node) ? inner['value'] !== 0 : isOfCompare(part(node, 'left'));
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
    case 'ConditionalExpression':
      // For whoever sorts, 2 is as good as 1, and what is equal may go either way.
      return isBeforeOrAfter(node);
    case 'TSAsExpression':
      return isNames(inner) && part(node, 'typeAnnotation')?.type === 'TSTypeReference';
    case 'CallExpression':
      return isNames(inner) && ['enum', 'literal'].includes(methodOf(node));
    default:
      return false;
  }
}

function isSameOrNot(node: Syntax): boolean {
  return ['===', '!==', 'in'].includes(String(node['operator']));
}

/** What says before, at or after by -1, 0 or 1: the edge is the only other place to look for. */
function isOfCompare(node: Syntax | undefined): boolean {
  return node?.type === 'CallExpression' && methodOf(node) === 'compare';
}

function isBeforeOrAfter(node: Syntax): boolean {
  const [one, other] = [part(node, 'consequent'), part(node, 'alternate')];
  return [one, other].some((side) => side?.type === 'UnaryExpression') && [one, other].some((side) => side?.['value'] === 1);
}

/** A closed list of names, which the compiler holds: a name that is not in it is refused wherever it is used. */
function isNames(node: Syntax): boolean {
  const names = node.type === 'ArrayExpression' ? parts(node, 'elements') : [node];
  return names.every(({ type, value }) => type === 'Literal' && typeof value !== 'boolean');
}

function methodOf(call: Syntax): string {
  return String(part(part(call, 'callee') ?? call, 'property')?.['name']);
}

function changesAt(node: Syntax, around: Around, text: string): readonly Change[] {
  if (around.isChained) return [];
  const asked = around.asks ? ['true', 'false'].filter((to) => to !== text.slice(node.start, node.end)) : [];
  const others = [...asked, ...otherExpressions(node, around, text)];
  return [...others.map((to) => ({ node, how: 'instead', to }) as const), ...leftOut(node, around)];
}

function otherExpressions(node: Syntax, around: Around, text: string): readonly string[] {
  switch (node.type) {
    case 'BinaryExpression':
      return otherComparisons(node, around, text);
    case 'LogicalExpression':
      return oneSide(node, text);
    case 'UnaryExpression':
      return withoutSign(node, around, text);
    case 'UpdateExpression':
      return [text.slice(node.start, node.end).replace(/\+\+|--/, (sign) => (sign === '++' ? '--' : '++'))];
    case 'AssignmentExpression':
      return otherAssignment(node, text);
    case 'CallExpression':
      return otherCall(node, text);
    case 'Literal':
    case 'TemplateLiteral':
    case 'ArrayExpression':
      return around.isPlain || around.asks ? [] : otherValue(node);
    default:
      return [];
  }
}

/** The two sides of an operator as they are written, brackets included. */
function sides(node: Syntax, text: string): readonly [left: string, right: string] {
  const operator = String(node['operator']);
  const after = part(node, 'left')?.end ?? node.start;
  const at = text.indexOf(operator, after);
  return [text.slice(node.start, at).trim(), text.slice(at + operator.length, node.end).trim()];
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

function otherComparisons(node: Syntax, { asks, isPlain }: Around, text: string): readonly string[] {
  if (isPlain && asks) return [];
  const operator = String(node['operator']);
  const [left, right] = sides(node, text);
  const [opposite, edge] = COMPARISONS.get(operator) ?? [];
  const isOfWords = operator === '+' && [left, right].some((side) => /^['`]/.test(side));
  const others = [asks ? undefined : opposite, edge, isOfWords ? undefined : SUMS.get(operator)];
  return others.filter((other) => other !== undefined).map((other) => `${left} ${other} ${right}`);
}

/** Each side alone. What `??` falls back to can only be left away where it is more than a plain value for the compiler. */
function oneSide(node: Syntax, text: string): readonly string[] {
  const [left, right] = sides(node, text);
  return node['operator'] === '??' && part(node, 'right')?.type === 'Literal' ? [right] : [left, right];
}

function withoutSign(node: Syntax, { asks }: Around, text: string): readonly string[] {
  const isSign = node['operator'] === '-' || (node['operator'] === '!' && !asks);
  return isSign ? [text.slice(node.start + 1, node.end)] : [];
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

function otherAssignment(node: Syntax, text: string): readonly string[] {
  const other = ASSIGNMENTS.get(String(node['operator']));
  const [left, right] = sides(node, text);
  return other === undefined || /^['`]/.test(right) ? [] : [`${left} ${other} ${right}`];
}

function otherValue({ type, value, elements }: Syntax): readonly string[] {
  if (type === 'TemplateLiteral') return ["''"];
  if (type === 'ArrayExpression') return Array.isArray(elements) && elements.length > 0 ? ['[]'] : [];
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

    subtract: 'add',
  }),
);

function otherCall(node: Syntax, text: string): readonly string[] {
  const callee = part(node, 'callee');
  const name = callee === undefined ? undefined : part(callee, 'property');
  const object = callee === undefined ? undefined : part(callee, 'object');
  if (callee?.type !== 'MemberExpression' || object === undefined || name === undefined || callee['computed'] === true) return [];
  const method = String(name['name']);
  if (LEAVE_OUT.includes(method)) return [text.slice(object.start, object.end)];
  // Times have `add` with what to add by name; sets and maps have it with what they take.
  const other = method === 'add' && parts(node, 'arguments')[0]?.type === 'ObjectExpression' ? 'subtract' : SWAP.get(method);
  return other === undefined ? [] : [text.slice(node.start, name.start) + other + text.slice(name.end, node.end)];
}

function emptied(node: Syntax): readonly Change[] {
  const body = part(node, 'body');
  if (body === undefined || body.type === 'Literal') return [];
  if (body.type !== 'BlockStatement') return [{ node: body, how: 'instead', to: 'undefined' }];
  return parts(body, 'body').length > 0 ? [{ node: body, how: 'left at once', to: 'return;' }] : [];
}

function leftOut(node: Syntax, around: Around): readonly Change[] {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return emptied(node);
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
