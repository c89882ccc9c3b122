import '../app.ts';
import { appendFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { fitForEmulator } from './transform.ts';

// What the CDK's command line runs for the emulator: the app as it is, whose assembly is then made to fit.
const read = z.object({ CDK_OUTDIR: z.string(), CHANGES_FILE: z.string(), BUDGETS: z.optional(z.literal('refused')) });
const { CDK_OUTDIR, CHANGES_FILE, BUDGETS } = z.parse(read, process.env);
for (const change of fitForEmulator(CDK_OUTDIR, BUDGETS !== 'refused')) appendFileSync(CHANGES_FILE, `${change}\n`);
