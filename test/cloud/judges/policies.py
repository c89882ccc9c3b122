"""What parliament finds in each of the policies it is given as a list of JSON."""

import json
import sys
import warnings

warnings.filterwarnings("ignore")

import parliament  # noqa: E402

found = []
for document in json.load(sys.stdin):
    # Where a policy names who, its resource is what it belongs to, and a star means that alone: no business of the community's auditors.
    is_of_resource = any("Principal" in statement for statement in document["Statement"])
    policy = parliament.analyze_policy_string(json.dumps(document), include_community_auditors=not is_of_resource)
    found.append([{"rule": one.issue, "says": f"{one.detail} {json.dumps(one.location, default=str)}"} for one in policy.findings])
json.dump(found, sys.stdout)
