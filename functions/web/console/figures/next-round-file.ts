import { existsSync, readFileSync } from 'node:fs';
import { readClosing } from '../../../../shared/commands/closing/read-closing.ts';
import { countYes } from '../../../../shared/domain/closing/alumni.ts';
import { lastTime } from '../../../../shared/domain/closing/last-time.ts';
import { environment } from '../../../../shared/lambda/environment.ts';
import { nextRoundText } from '../../../../shared/pages/next-round/next-round-text.ts';
import { roundAsText } from '../../../../shared/pages/next-round/round-as-text.ts';
import { idAfter } from '../../../../shared/round/next-id.ts';
import type { Round } from '../../../../shared/round/round-file.ts';
import type { OperatorVisit, ConsolePage as Page } from '../operator-visit.ts';
import { seesSide } from '../sight.ts';

/** The file of the next round, as `omvant round next` writes it. It holds nobody but those who run the round, and whom its own file names. */
export const nextRoundFile: Page = { show: giveFile };

async function giveFile(visit: OperatorVisit): Promise<Response> {
  const { c, tools } = visit;
  const { round } = tools;
  const id = idAfter(round);
  const closing = await readClosing(tools);
  const last = lastTime(closing);
  const saidYes = countYes(
    closing.alumni.filter(({ person }) => seesSide(visit, person.answers.role)),
    round,
    closing.state,
  );
  const { text } = nextRoundText({ source: sourceOf(round), publicHolidays: round.publicHolidays, id, avoid: [], last, saidYes });
  return c.body(text, 200, {
    'Content-Type': 'application/yaml; charset=utf-8',
    'Content-Disposition': `attachment; filename="${id}.yaml"`,
  });
}

/** The round file as it was written, which lies beside the checked one; where it does not, the checked one without its comments. */
function sourceOf(round: Round): string {
  const file = environment('base').ROUND_FILE.replace(/\.json$/, '.yaml');
  return existsSync(file) ? readFileSync(file, 'utf8') : roundAsText(round);
}
