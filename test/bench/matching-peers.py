"""One peer on one instance: prints its seconds of processor time (median of three), peak memory, pairs and total as JSON.

    matching-peers.py scipy-dense|scipy-sparse|ortools FILE
    matching-peers.py has scipy|ortools
"""
import importlib.util
import json
import resource
import sys
import time

RUNS = 3


def read(file):
    import numpy as np

    content = np.fromfile(file, dtype=np.uint8)
    people, _, count = content[:12].view(np.int32)
    start = content[12 : 12 + 4 * (people + 1)].view(np.int32)
    mentee = content[12 + 4 * (people + 1) :][: 4 * count].view(np.int32)
    score = content[12 + 4 * (people + 1) + 4 * count :]
    mentor = np.repeat(np.arange(people), np.diff(start))
    return int(people), mentor, mentee, score.astype(np.int64)


def median(work):
    times = []
    for _ in range(RUNS):
        before = time.process_time()
        result = work()
        times.append(time.process_time() - before)
    return sorted(times)[RUNS // 2], result


def scipy_dense(people, mentor, mentee, score):
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    # A pair that is not allowed costs more than all others together: most pairs first, then the total.
    cost = np.full((people, people), 101.0 * people)
    cost[mentor, mentee] = 100 - score
    seconds, (rows, columns) = median(lambda: linear_sum_assignment(cost))
    chosen = cost[rows, columns] <= 100
    return seconds, int(chosen.sum()), int((100 - cost[rows, columns][chosen]).sum())


def scipy_sparse(people, mentor, mentee, score):
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    # It wants everybody matched and takes a cost of 0 for no pair, so everybody gets a dear place of their own and costs begin at 1.
    everybody = np.arange(people)
    rows = np.concatenate([mentor, everybody])
    columns = np.concatenate([mentee, people + everybody])
    costs = np.concatenate([101.0 - score, np.full(people, 102.0 * people)])
    graph = csr_array((costs, (rows, columns)), shape=(people, 2 * people))
    seconds, (_, chosen) = median(lambda: min_weight_full_bipartite_matching(graph))
    placed = chosen < people
    found = 101 - np.asarray(graph[everybody[placed], chosen[placed]]).ravel()
    return seconds, int(placed.sum()), int(found.sum())


def ortools(people, mentor, mentee, score):
    import numpy as np
    from ortools.graph.python import min_cost_flow

    everybody = np.arange(people)
    source, sink = 2 * people, 2 * people + 1
    tails = np.concatenate([mentor, np.full(people, source), people + everybody, everybody])
    heads = np.concatenate([people + mentee, everybody, np.full(people, sink), np.full(people, sink)])
    costs = np.concatenate([-score, np.zeros(2 * people, dtype=np.int64), np.full(people, 101 * people)])

    def work():
        flow = min_cost_flow.SimpleMinCostFlow()
        arcs = flow.add_arcs_with_capacity_and_unit_cost(tails, heads, np.ones(len(tails), dtype=np.int64), costs)
        flow.set_node_supply(source, people)
        flow.set_node_supply(sink, -people)
        assert flow.solve() == flow.OPTIMAL
        return flow.flows(arcs[: len(mentor)])

    seconds, flows = median(work)
    return seconds, int(flows.sum()), int((flows * score).sum())


if __name__ == "__main__":
    if sys.argv[1] == "has":
        sys.exit(0 if importlib.util.find_spec(sys.argv[2]) else 1)
    peer = {"scipy-dense": scipy_dense, "scipy-sparse": scipy_sparse, "ortools": ortools}[sys.argv[1]]
    seconds, placed, total = peer(*read(sys.argv[2]))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "megabytes": megabytes, "placed": placed, "total": total}))
