import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, parseDocument, stringify } from 'yaml';

/** Where a part of a file is, by its keys and places. */
export type YamlPath = readonly (string | number)[];

/** Text that takes the place of what stands between two signs of a file. */
type Edit = { readonly from: number; readonly to: number; readonly text: string };

/** Changes to a YAML text that leave everything else in it as it stands, sign by sign: comments, order and line breaks. */
export type YamlEdits = {
  /** The part of the file at a path, as it is written; undefined where there is none, or a reference to another. */
  readonly at: (path: YamlPath) => Node | undefined;
  /** Writes another value where one stands. */
  readonly value: (path: YamlPath, value: string | number) => void;
  /** Puts text in place of what stands between two signs. */
  readonly over: (from: number, to: number, text: string) => void;
  /** Puts a part before the others of a map, be it in lines or in braces. */
  readonly add: (path: YamlPath, part: string) => void;
  /** Takes a part of a map away: its lines with what is written beside it, or what it takes up in braces. */
  readonly remove: (path: YamlPath, part: string) => void;
  /** Puts lines above the one a part begins on, indented as that is: which, may depend on whether it begins that line. Whether there is such a part. */
  readonly above: (path: YamlPath, lines: (begins: boolean) => readonly string[]) => boolean;
  readonly columnOf: (at: number) => number;
  readonly result: () => string;
};

export function yamlEdits(source: string): YamlEdits {
  const document = parseDocument(source);
  const edits: Edit[] = [];
  const at = (path: YamlPath): Node | undefined => {
    const node: unknown = document.getIn(path, true);
    return isScalar(node) || isCollection(node) ? node : undefined;
  };
  const over = (from: number, to: number, text: string) => void edits.push({ from, to, text });
  const columnOf = (sign: number) => sign - source.lastIndexOf('\n', sign - 1) - 1;

  return {
    at,
    over,
    columnOf,
    value(path, value) {
      const node: unknown = document.getIn(path, true);
      const range = isScalar(node) || isAlias(node) ? node.range : undefined;
      if (range === undefined || range === null) return;
      const [from, to] = range;
      over(from, to, source[from] === '"' && typeof value === 'string' ? JSON.stringify(value) : inFlow(value));
    },
    add(path, part) {
      const from = at(path)?.range?.[0] ?? 0;
      if (source[from] === '{') over(from + 1, from + 1, ` ${part},`);
      else over(from, from, `${part}\n${' '.repeat(columnOf(from))}`);
    },
    remove(path, part) {
      const map = at(path);
      const pairs = isMap(map) ? map.items.map(({ key, value }) => ({ key, from: startOf(key), to: endOf(value) })) : [];
      const index = pairs.findIndex(({ key }) => isScalar(key) && key.value === part);
      const [before, own, after] = [pairs[index - 1], pairs[index], pairs[index + 1]];
      if (own === undefined) return;
      const inBraces = source[map?.range?.[0] ?? 0] === '{';
      const end = source.indexOf('\n', Math.max(own.from, own.to - 1));
      if (!inBraces) over(source.lastIndexOf('\n', own.from) + 1, end === -1 ? source.length : end + 1, '');
      else if (after !== undefined) over(own.from, after.from, '');
      else over(before?.to ?? own.from, own.to, '');
    },
    above(path, lines) {
      const begin = keyStart(path);
      if (begin === undefined) return false;
      const lineStart = source.lastIndexOf('\n', begin - 1) + 1;
      const indent = /^ */.exec(source.slice(lineStart))?.[0] ?? '';
      const begins = source.slice(lineStart, begin).trim() === '';
      over(
        lineStart,
        lineStart,
        lines(begins)
          .map((line) => `${indent}${line}\n`)
          .join(''),
      );
      return true;
    },
    result: () =>
      edits
        .map((edit, place) => ({ ...edit, place }))
        .toSorted((one, other) => other.from - one.from || other.place - one.place)
        .reduce((text, { from, to, text: by }) => `${text.slice(0, from)}${by}${text.slice(to)}`, source),
  };

  /** Where a part begins: with its key, or with what it is in a list. */
  function keyStart(path: YamlPath): number | undefined {
    const around: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const last = path.at(-1);
    if (isMap(around)) {
      const key: unknown = around.items.find(({ key }) => isScalar(key) && key.value === last)?.key;
      return isScalar(key) ? key.range?.[0] : undefined;
    }
    const item: unknown = isSeq(around) && typeof last === 'number' ? around.items[last] : undefined;
    return isScalar(item) || isCollection(item) ? item.range?.[0] : undefined;
  }
}

export function startOf(node: unknown): number {
  return isScalar(node) || isCollection(node) ? (node.range?.[0] ?? 0) : 0;
}

export function endOf(node: unknown): number {
  return isScalar(node) || isCollection(node) ? (node.range?.[1] ?? 0) : 0;
}

/** A value as it can stand in a line, and within brackets. */
export function inFlow(value: unknown): string {
  const text = stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return text.slice(1, -1).trim();
}
