import { expect, test } from 'vitest';
import type { InventoryOf } from '../../shared/domain/privacy/inventory-of.ts';
import { WHATS } from '../../shared/domain/privacy/what-is-kept.ts';
import { BESIDES } from '../../shared/storage/kinds/besides.ts';
import { PARTITION } from '../../shared/storage/table.ts';
import { anyId, everyKind } from '../builders/every-kind.ts';
import { heldAt, leavesOf } from '../builders/leaves.ts';

type Some = { readonly id: string; readonly told?: readonly { readonly text: string; readonly count: number }[] | undefined };
type Shapes = { readonly status: 'new' } | { readonly status: 'old'; readonly text: string };

test('a stored field that is not in the inventory does not compile, in whichever shape and however deep it lies', () => {
  const whole: InventoryOf<Some> = { id: 'id', told: { text: 'notes', count: 'no person' } };
  const atOnce: InventoryOf<Some> = { id: 'id', told: { all: 'notes' } };
  // @ts-expect-error A field is missing.
  const lacking: InventoryOf<Some> = { id: 'id' };
  // @ts-expect-error A field deeper down is missing.
  const lackingInside: InventoryOf<Some> = { id: 'id', told: { text: 'notes' } };
  // @ts-expect-error What one shape alone has is missing.
  const lackingInOne: InventoryOf<Shapes> = { status: 'no person' };
  // @ts-expect-error It holds something nobody has said what it is.
  const unknown: InventoryOf<Shapes> = { status: 'no person', text: 'something' };
  expect([whole, atOnce, lacking, lackingInside, lackingInOne, unknown]).toHaveLength(6);
});

test('of every field of every kind in the table the inventory says what it holds, and nothing stands in it that no field holds', async () => {
  const fields = (await everyKind()).flatMap(({ kind }) =>
    leavesOf(kind.schema).map(({ path }) => ({ field: `${kind.name}: ${path.join('.')}`, held: heldAt(kind.holds, path) })),
  );
  const known = new Set<unknown>([...WHATS, 'no person']);
  expect(fields.filter(({ held }) => !known.has(held))).toEqual([]);
  const held = new Set<unknown>([...fields.map((field) => field.held), ...BESIDES.flatMap(({ holds }) => Object.values(holds))]);
  expect(WHATS.filter((what) => !held.has(what))).toEqual([]);
});

test('nothing lies in the table but states of kinds and what is said to lie beside them', async () => {
  const ofKinds = new Set((await everyKind()).flatMap(({ kind }) => kind.key(anyId).pk.split('#')[0]));
  const beside = new Set<string>(BESIDES.map(({ partition }) => partition));
  expect(Object.values(PARTITION).filter((partition) => !ofKinds.has(partition) && !beside.has(partition))).toEqual([]);
});
