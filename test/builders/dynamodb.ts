import type { TestProject } from 'vitest/node';
import { startDynamoDb } from '../../infra/local/dynamodb/dynamodb.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodb: string;
  }
}

/** Starts one engine for the whole run; each test file has tables of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startDynamoDb(undefined);
  project.provide('dynamodb', endpoint);
  return stop;
}
