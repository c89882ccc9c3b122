import { type Json, nameOf, type Resources } from '../../infra/synthesised.ts';

/** The resources of a stack with a fault for each judge to find. */
export function spoilt(resources: Resources): Resources {
  const copy = structuredClone(resources);
  const only = (name: string): Json => Object.entries(copy).find(([id]) => nameOf(id) === name)?.[1].Properties;
  only('Table').BillingMode = 'BY_THE_DOZEN';
  delete only('Letters').RedrivePolicy;
  for (const { Type, Properties } of Object.values(copy)) {
    if (Type !== 'AWS::IAM::Role') continue;
    for (const { PolicyDocument } of Properties['Policies']) {
      PolicyDocument.Statement = PolicyDocument.Statement.map(spoiltStatement);
    }
  }
  return copy;
}

function spoiltStatement(statement: Json): Json {
  switch (statement.Sid) {
    case 'Read':
      return { ...statement, Action: [...statement.Action, 'dynamodb:GetItems'] };
    case 'PutEvents':
      // Several events may go in one request, so their sources are several values, which this does not compare.
      return { ...statement, Condition: { StringEquals: { 'events:source': 'omvant' } } };
    default:
      return statement;
  }
}
