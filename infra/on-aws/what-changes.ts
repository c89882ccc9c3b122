import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Round } from '../../shared/round/round-file.ts';
import { namesOf } from '../parts/names.ts';
import { progress } from './asking.ts';
import { cdkDiff, cdkSynth } from './cdk.ts';
import { reasonOf } from './deployed.ts';

/** One resource a deployment would add, change or remove. `isReplaced` where a change makes a new one in its place, or may. */
export type Change = {
  readonly change: 'added' | 'changed' | 'removed';
  readonly type: string;
  readonly id: string;
  readonly isReplaced: boolean;
};

/** What a deployment would change on AWS, as the CDK compares templates: nothing is made for it, no change set either. */
export type Changes =
  | { readonly is: 'known'; readonly resources: readonly Change[]; readonly text: string }
  | { readonly is: 'not known'; readonly why: string };

export async function whatChanges(
  round: Pick<Round, 'id'>,
  context: Readonly<Record<string, string>>,
  where: { readonly account: string; readonly region: string },
): Promise<Changes> {
  const folder = mkdtempSync(join(tmpdir(), 'omvant-compare-'));
  const bar = progress('Comparing with what is on AWS');
  try {
    await cdkSynth(folder, context, where);
    const text = await cdkDiff(namesOf(round).stack, folder, where);
    return { is: 'known', resources: resourcesIn(text), text };
  } catch (error) {
    return { is: 'not known', why: reasonOf(error) };
  } finally {
    bar.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const CHANGE = { '+': 'added', '~': 'changed', '-': 'removed' } as const;

/** The resources in what `cdk diff` says: `[+] AWS::SQS::Queue Letters LettersDC1467AC`, with `replace` behind it or below where it is one. */
export function resourcesIn(text: string): readonly Change[] {
  const found: Change[] = [];
  for (const line of text.split('\n')) {
    const [, sign, type = '', id = ''] =
      /^\[([+~-])\] (AWS::\S+|Custom::\S+) .*?(\S+)(?: \(?(?:replace|may be replaced|destroy|orphan)\)?)?$/.exec(line.trimEnd()) ?? [];
    const last = found.at(-1);
    if (sign === '+' || sign === '~' || sign === '-')
      found.push({ change: CHANGE[sign], type, id, isReplaced: sign === '~' && /replace/.test(line) });
    else if (last?.change === 'changed' && /^ .*\((?:may cause|requires) replacement\)/.test(line))
      found[found.length - 1] = { ...last, isReplaced: true };
  }
  return found;
}

/** Mails AWS sends to operators because of what is added: invitations to sign in, and questions whether alarms may be sent. */
export function mailsFor(resources: readonly Change[]): { readonly invitations: number; readonly questions: number } {
  const added = (type: string) => resources.filter((one) => one.change === 'added' && one.type === type).length;
  return { invitations: added('AWS::Cognito::UserPoolUser'), questions: added('AWS::SNS::Subscription') };
}
