import { type Change, changesOf } from './changes.ts';
import { parsed, parts, running, type Syntax } from './syntax.ts';

/** A change with its number, by which it is switched on while the program runs. */
export interface Mutant {
  readonly number: number;
  readonly line: number;
  /** The line as it is written, without what it is indented by. */
  readonly on: string;
  /** What is written there, and what stands there instead. */
  readonly change: string;
  /** The whole text of the file with the change made, for the compiler. */
  readonly changed: () => string;
}

/** The changes to a file, numbered from `first`, and its text with all of them inside, each behind its switch. */
export function switched(text: string, first: number): { readonly mutants: readonly Mutant[]; readonly text: string } {
  const program = parsed(text);
  const changes = changesOf(program, text).map((change, at) => ({ change, number: first + at }));
  const at = Map.groupBy(changes, ({ change }) => change.node);
  const write = (node: Syntax): string => {
    let written = '';
    let from = node.start;
    for (const inner of running(node)) {
      // A shorthand such as { id } is key and value in one place.
      if (inner.start < from) continue;
      written += text.slice(from, inner.start) + write(inner);
      from = inner.end;
    }
    written += text.slice(from, node.end);
    return (at.get(node) ?? []).reduceRight((inside, one) => behindSwitch(one, inside, text), written);
  };
  const body = write(program);
  return {
    mutants: changes.map(({ change, number }) => mutant(change, number, text)),
    text: text.slice(0, program.start) + body + text.slice(program.end),
  };
}

function behindSwitch({ change, number }: { readonly change: Change; readonly number: number }, inside: string, text: string): string {
  const isOn = `globalThis.mutants.isOn(${number})`;
  switch (change.how) {
    case 'instead':
      return `(${isOn} ? (${change.to}) : (${inside}))`;
    case 'left out':
      return `{ if (!${isOn}) { ${inside} } }`;
    case 'left at once':
      return `{ if (${isOn}) return; ${inside.slice(1)}`;
    case 'falls through': {
      const [start, end] = consequent(change.node, text, inside);
      return `${start} if (!${isOn}) { ${end} }`;
    }
  }
}

/** A case's label, and what it does, with the switches that stand in it already. */
function consequent(node: Syntax, text: string, inside: string): readonly [label: string, does: string] {
  const first = parts(node, 'consequent')[0];
  const label = text.slice(node.start, first?.start ?? node.end);
  return [label, inside.slice(label.length)];
}

function mutant({ node, how, to }: Change, number: number, text: string): Mutant {
  const before = text.slice(0, node.start);
  const line = before.split('\n').length;
  const was = text.slice(node.start, node.end);
  return {
    number,
    line,
    on: (text.split('\n')[line - 1] ?? '').trim(),
    change: how === 'instead' ? `${short(was)} → ${short(to)}` : `${short(was)} ${how}`,
    changed: () => before + changedNode(node, how, to, was, text) + text.slice(node.end),
  };
}

function changedNode(node: Syntax, how: Change['how'], to: string, was: string, text: string): string {
  switch (how) {
    case 'instead':
      return `(${to})`;
    case 'left out':
      return '{}';
    case 'left at once':
      return '{ return; }';
    case 'falls through':
      return consequent(node, text, was)[0];
  }
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-27)}` : line;
}
