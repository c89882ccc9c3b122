"""
Asks the evaluator of IAM policies that comes with MiniStack about requests, each against the policies of whoever makes it. A key of which
a request can hold several values, by parliament's copy of AWS's service reference, is given as a list, the others as one value.
"""

import json
import os
import sys
import warnings

warnings.filterwarnings("ignore")

import parliament  # noqa: E402
from ministack.core import iam_evaluator as iam  # noqa: E402

PREFIXES = ("ArrayOf",)


def types_of_keys():
    """The kind of each condition key, by its name in small letters."""
    with open(os.path.join(os.path.dirname(parliament.__file__), "iam_definition.json"), encoding="utf-8") as file:
        services = json.load(file)
    return {one["condition"].lower(): one["type"] for service in services for one in service["conditions"]}


def value_of(key, values, types):
    return values if types[key.lower()].startswith(PREFIXES) else values[0]


def main():
    asked = json.load(sys.stdin)
    types = types_of_keys()
    policies = {who: [iam.parse_policy_document(document) for document in documents] for who, documents in asked["policies"].items()}
    refused = []
    for number, request in enumerate(asked["requests"]):
        context = iam.EvalContext(
            principal_arn=f"arn:aws:sts::{asked['account']}:assumed-role/{request['who']}/session",
            principal_type="AssumedRole",
            principal_account=asked["account"],
            action=request["action"],
            resource_arn=request["resource"],
            region=asked["region"],
            secure_transport=True,
            service_context={key.lower(): value_of(key, values, types) for key, values in request["keys"].items()},
        )
        result = iam.evaluate(context, policies[request["who"]])
        if result.decision != "Allow":
            refused.append({"number": number, "says": f"{result.decision}: {result.reason} {result.matched_sid}".strip()})
    json.dump(refused, sys.stdout)


main()
