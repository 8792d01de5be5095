namespace BearingAnalytics.Numerics.Fourier;

/// <summary>Least-recently-used plans by length, bounded by the sum of their lengths. Thread-safe.</summary>
internal sealed class PlanCache<TPlan>(Func<int, TPlan> create, long capacityPoints)
    where TPlan : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, LinkedListNode<(int Length, TPlan Plan)>> _byLength = [];
    private readonly LinkedList<(int Length, TPlan Plan)> _recent = [];
    private long _points;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _byLength.Count;
            }
        }
    }

    public TPlan Get(int length)
    {
        lock (_gate)
        {
            if (_byLength.TryGetValue(length, out LinkedListNode<(int Length, TPlan Plan)>? node))
            {
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value.Plan;
            }
        }

        // Built outside the lock: two threads may build the same plan once, nobody waits for a long one.
        return Keep(length, create(length));
    }

    private TPlan Keep(int length, TPlan plan)
    {
        lock (_gate)
        {
            if (_byLength.TryGetValue(length, out LinkedListNode<(int Length, TPlan Plan)>? existing))
            {
                return existing.Value.Plan;
            }

            _byLength[length] = _recent.AddFirst((length, plan));
            _points += length;
            while (_points > capacityPoints && _recent.Count > 1)
            {
                int oldest = _recent.Last!.Value.Length;
                _recent.RemoveLast();
                _byLength.Remove(oldest);
                _points -= oldest;
            }

            return plan;
        }
    }
}
