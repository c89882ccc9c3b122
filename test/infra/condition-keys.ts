/**
 * How many values a request can hold of each key our policies ask for. From the tables of condition keys in AWS's Service Authorization
 * Reference (ArrayOf… means several) and, for aws: keys, from “AWS global condition context keys” in the IAM User Guide; read in November 2026.
 */
export const keyTypes: Readonly<Record<string, 'one value' | 'several values'>> = {
  'dynamodb:LeadingKeys': 'several values',
  'events:source': 'several values',
  'ses:FromAddress': 'one value',
  'kms:ViaService': 'one value',
  'kms:GrantIsForAWSResource': 'one value',
  // One key for each name in the context, with one value.
  'kms:EncryptionContext:aws:logs:arn': 'one value',
  'aws:SecureTransport': 'one value',
  'aws:SourceAccount': 'one value',
  'aws:SourceArn': 'one value',
  'aws:PrincipalIsAWSService': 'one value',
};
