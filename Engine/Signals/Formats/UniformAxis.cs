namespace BearingAnalytics.Signals.Formats;

/// <summary>Recognises a column that is no measurement but its axis: time in equal steps, or a running number.</summary>
internal static class UniformAxis
{
    private const int Fewest = 4;

    /// <summary>
    /// The step of an axis that starts anywhere and grows by equal steps, within the rounding of its own printing; null for anything else.
    /// </summary>
    public static double? Step(int count, Func<int, double> value)
    {
        if (count < Fewest)
        {
            return null;
        }

        double first = value(0);
        double last = value(count - 1);
        double step = (last - first) / (count - 1);
        if (!double.IsFinite(step) || step <= 0)
        {
            return null;
        }

        double previous = first;
        for (int i = 1; i < count; i++)
        {
            double at = value(i);
            double expected = first + (i * step);
            if (!(at >= previous && Math.Abs(at - expected) <= 0.6 * step))
            {
                return null;
            }

            previous = at;
        }

        return step;
    }
}
