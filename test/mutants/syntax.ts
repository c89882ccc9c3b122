import { parseAst } from 'rolldown/parseAst';

/** A piece of a program as the parser gives it (ESTree, with TypeScript's own nodes): what it is, and where it stands in the text. */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

export function parsed(text: string): Syntax {
  return parseAst(text, { lang: 'ts' }) as unknown as Syntax;
}

/** A part of a node that is a node itself. */
export function part(node: Syntax, name: string): Syntax | undefined {
  return isSyntax(node[name]) ? node[name] : undefined;
}

export function parts(node: Syntax, name: string): readonly Syntax[] {
  const many = node[name];
  return Array.isArray(many) ? many.filter(isSyntax) : [];
}

/** TypeScript's nodes that hold an expression. All others are types, which are gone when the program runs. */
const AROUND_EXPRESSIONS = ['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'];

/** What runs in a node, in the order it is written. */
export function running(node: Syntax): readonly Syntax[] {
  const inside = Object.entries(node)
    .filter(([name]) => !isName(node, name))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isSyntax)
    .filter(({ type }) => !type.startsWith('TS') || AROUND_EXPRESSIONS.includes(type));
  return inside.sort((a, b) => a.start - b.start);
}

/** Where a node says how something is called: keys of objects, names after a dot, where an import comes from. */
function isName(node: Syntax, part: string): boolean {
  if (part === 'source' || part === 'label' || part === 'meta') return true;
  if (part === 'key') return node['computed'] !== true;
  return part === 'property' && node['computed'] !== true;
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && typeof value.start === 'number';
}
