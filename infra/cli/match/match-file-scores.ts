import type { PairList, WriteScores } from '../../../shared/domain/matching/problem.ts';
import type { FileFault } from './file-fault.ts';

type Read = {
  readonly students: number;
  readonly managers: number;
  readonly scores: WriteScores | PairList;
  readonly faults: readonly FileFault[];
};

const MOST_PEOPLE = 100_000;

/** The scores of a file, as a table or as a list of pairs. */
export function readScores(content: Readonly<Record<string, unknown>>): Read {
  return content['edges'] === undefined ? readTable(content['score']) : readEdges(content);
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** A value as it can be said in a sentence. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function nothing(where: string, what: string): Read {
  return { students: 0, managers: 0, scores: () => {}, faults: [{ where, what }] };
}

function readTable(given: unknown): Read {
  if (!Array.isArray(given)) return nothing('score', 'is not a list with a row for each student');
  const list: readonly unknown[] = given;
  const managers = Array.isArray(list[0]) ? list[0].length : 0;
  const rows = list.map((row) => Int16Array.from(Array.isArray(row) ? row : [], (score: unknown) => (isScore(score, -1) ? score : -1)));
  const faults = list.flatMap((row, student) => rowFaults(row, student, managers));
  return { students: list.length, managers, scores: (student, scores) => scores.set(rows[student] ?? []), faults };
}

function rowFaults(row: unknown, student: number, managers: number): readonly FileFault[] {
  if (!Array.isArray(row)) return [{ where: `score[${student}]`, what: `${shown(row)} is not a list with a number for each manager` }];
  if (row.length !== managers)
    return [{ where: `score[${student}]`, what: `has ${row.length} numbers where the first row has ${managers}` }];
  const numbers: readonly unknown[] = row;
  return numbers.flatMap((score, manager) =>
    isScore(score, -1)
      ? []
      : [{ where: `score[${student}][${manager}]`, what: `${shown(score)} is not a whole number from 0 to 100, or -1` }],
  );
}

type Edge = readonly [student: number, manager: number, score: number];

function readEdges(content: Readonly<Record<string, unknown>>): Read {
  const { students, managers, edges: given } = content;
  if (!isCount(students) || students > MOST_PEOPLE)
    return nothing('students', `${shown(students)} is not a whole number up to ${MOST_PEOPLE}`);
  if (!isCount(managers) || managers > MOST_PEOPLE)
    return nothing('managers', `${shown(managers)} is not a whole number up to ${MOST_PEOPLE}`);
  if (!Array.isArray(given)) return nothing('edges', 'is not a list of [student, manager, score]');
  const list: readonly unknown[] = given;
  const seen = new Set<number>();
  const edges: Edge[] = [];
  const faults = list.flatMap((edge, index) => {
    const what = edgeFault(edge, students, managers);
    if (what !== undefined || !isEdge(edge)) return [{ where: `edges[${index}]`, what: what ?? '' }];
    const key = edge[0] * managers + edge[1];
    if (seen.has(key)) return [{ where: `edges[${index}]`, what: `student ${edge[0]} and manager ${edge[1]} are there twice` }];
    seen.add(key);
    edges.push(edge);
    return [];
  });
  return { students, managers, scores: listOf(students, edges), faults };
}

function edgeFault(edge: unknown, students: number, managers: number): string | undefined {
  if (!isEdge(edge)) return `${shown(edge)} is not [student, manager, score] with a score from 0 to 100`;
  if (edge[0] >= students) return `there is no student ${edge[0]}: they are 0 to ${students - 1}`;
  return edge[1] >= managers ? `there is no manager ${edge[1]}: they are 0 to ${managers - 1}` : undefined;
}

function isEdge(edge: unknown): edge is Edge {
  return Array.isArray(edge) && edge.length === 3 && isCount(edge[0]) && isCount(edge[1]) && isScore(edge[2], 0);
}

function isScore(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= 100;
}

function listOf(students: number, edges: readonly Edge[]): PairList {
  const sorted = edges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const start = new Int32Array(students + 1);
  for (const [student] of sorted) start[student + 1] = (start[student + 1] ?? 0) + 1;
  for (let student = 0; student < students; student++) start[student + 1] = (start[student + 1] ?? 0) + (start[student] ?? 0);
  return { start, mentee: Int32Array.from(sorted, ([, manager]) => manager), score: Uint8Array.from(sorted, ([, , score]) => score) };
}
