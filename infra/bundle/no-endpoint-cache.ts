/** Stands in for the SDK's cache of endpoints in functions: DynamoDB's client makes one, and no operation of DynamoDB looks into it. */
export class EndpointCache {}
