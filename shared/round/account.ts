import * as z from 'zod/mini';

const LOG_DAYS = [30, 90, 365, 400] as const;
/** Letters, digits and signs every service takes in a tag. */
export const TAG_KEY = /^(?!aws:|omvant-round$)[\p{L}\p{N} _.:/=+@-]{1,128}$/iu;

const told = (pattern: RegExp, what: string) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? `is missing: ${what}` : `must be ${what}`) })
    .check(z.regex(pattern, `must be ${what}`), z.describe(what));

const address = z
  .strictObject({
    domain: told(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/, 'a name such as omvant.university.example'),
    certificate: told(
      /^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/,
      'the ARN of its certificate, such as arn:aws:acm:eu-north-1:111122223333:certificate/abc',
    ),
  })
  .check(z.describe('a name of your own for the pages, and its certificate in Certificate Manager of the same region'));

const bootstrap = z
  .strictObject({
    stack: told(/^[A-Za-z][A-Za-z0-9-]{0,127}$/, 'the name of the stack that prepares the account for the CDK, such as CDKToolkit'),
    qualifier: told(
      /^[A-Za-z0-9_-]{1,10}$/,
      'the qualifier it was made with, at most ten letters, digits, hyphens and underscores, such as hnb659fds',
    ),
  })
  .check(z.describe('how the account was prepared for the CDK, where that was not done as usual'));

/** What an organisation asks of everything in its AWS account. Every part may be left out. */
export const accountSchema = z
  .strictObject({
    address: z.optional(address),
    logDays: z.optional(
      z
        .literal([...LOG_DAYS], { error: `must be ${LOG_DAYS.slice(0, -1).join(', ')} or ${LOG_DAYS.at(-1)}` })
        .check(z.describe('for how many days logs are kept; 30 when left out')),
    ),
    key: z.optional(
      told(
        /^(made here|arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+)$/,
        '"made here", or the ARN of a key (not of an alias), such as arn:aws:kms:eu-north-1:111122223333:key/abc',
      ),
    ),
    tags: z.optional(
      z
        .record(z.string(), told(/^[\p{L}\p{N} _.:/=+@-]{0,256}$/u, 'text AWS takes in a tag, a number in quotation marks'))
        .check(z.describe('further tags on everything of the round')),
    ),
    bootstrap: z.optional(bootstrap),
  })
  .check(z.describe('what your organisation asks of everything in its AWS account'));
export type Account = z.infer<typeof accountSchema>;
