import { isAlias, isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Fault } from '../../shared/round/fault.ts';

type Path = Fault['path'];

/**
 * Where the parts of a YAML file begin, as characters from its start by their pointer; the keys that are written more than once;
 * and the parts that refer to something that is not there.
 */
export type NodePositions = {
  readonly offsets: ReadonlyMap<string, number>;
  readonly repeated: readonly Path[];
  readonly dangling: readonly Path[];
};

/** Walks a parsed file once. A repeated key is where it is written last. */
export function positionsIn(contents: unknown): NodePositions {
  const offsets = new Map<string, number>();
  const repeated: Path[] = [];
  const dangling: Path[] = [];
  const anchors = new Set<string>();
  walk(contents, []);
  return { offsets, repeated, dangling };

  function walk(node: unknown, path: Path): void {
    if (isAlias(node) && !anchors.has(node.source)) dangling.push(path);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) anchors.add(node.anchor);
    if (isMap(node)) walkMap(node, path);
    if (isSeq(node)) for (const [index, entry] of node.items.entries()) visit(entry, entry, [...path, index]);
  }

  function walkMap(map: YAMLMap, path: Path): void {
    const seen = new Set<string>();
    for (const { key, value } of map.items) {
      const name = String(isScalar(key) ? key.value : key);
      if (seen.has(name)) repeated.push([...path, name]);
      seen.add(name);
      visit(key, value, [...path, name]);
    }
  }

  function visit(mark: unknown, value: unknown, path: Path): void {
    if (isNode(mark) && mark.range) offsets.set(pointer(path), mark.range[0]);
    walk(value, path);
  }
}

/** A path as one string, the same for a number as for a key that looks like it. */
export function pointer(path: Path): string {
  return JSON.stringify(path.map(String));
}
