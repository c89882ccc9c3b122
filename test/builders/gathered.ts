/** Everything that comes page by page. */
export async function gathered<One>(pages: AsyncIterable<readonly One[]>): Promise<readonly One[]> {
  const all: One[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}
