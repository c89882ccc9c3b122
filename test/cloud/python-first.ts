import { pythonPrograms } from '../../infra/cloud/python.ts';

/** Before any of the tests, which would make it at the same time. */
export function setup(): void {
  pythonPrograms();
}
