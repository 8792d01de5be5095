using System.Runtime.InteropServices;

namespace BearingAnalytics.Signals.Formats.Text;

/// <summary>Watches a column row by row in double precision and says in the end whether it was time or a counter.</summary>
internal sealed class TimeTracker
{
    private const int StepsKept = 1001;
    private readonly List<double> _firstSteps = [];
    private readonly Dictionary<double, int> _printedTo = [];
    private double _first;
    private double _previous;
    private double _smallest = double.PositiveInfinity;

    public long Count { get; private set; }

    /// <summary>False as soon as a value was missing or smaller than the one before.</summary>
    public bool Grows { get; private set; } = true;

    public double LargestStep { get; private set; } = double.NegativeInfinity;

    /// <summary>Line at which the largest step ends.</summary>
    public int LargestStepLine { get; private set; }

    /// <summary>The power of ten to which most values were printed: writers drop trailing zeros, so single values look coarser.</summary>
    public double Resolution => _printedTo.Count == 0 ? 0 : _printedTo.MaxBy(pair => pair.Value).Key;

    public double First => _first;

    public double Last => _previous;

    public double MeanStep => Count > 1 ? (_previous - _first) / (Count - 1) : double.NaN;

    public double MedianStep
    {
        get
        {
            double[] sorted = [.. _firstSteps.Order()];
            return sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2];
        }
    }

    public void Add(double value, double resolution, int line)
    {
        if (!double.IsFinite(value))
        {
            Grows = false;
            return;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_printedTo, resolution, out _)++;
        if (Count++ == 0)
        {
            _first = _previous = value;
            return;
        }

        double step = value - _previous;
        Grows &= step >= 0;
        _smallest = Math.Min(_smallest, step);
        if (step > LargestStep)
        {
            LargestStep = step;
            LargestStepLine = line;
        }

        if (_firstSteps.Count < StepsKept)
        {
            _firstSteps.Add(step);
        }

        _previous = value;
    }

    /// <summary>True when all steps are equal within half a step and the rounding of the print.</summary>
    public bool IsUniform
    {
        get
        {
            double slack = (0.5 * MeanStep) + (1.01 * Resolution);
            return Grows && Count > 1 && MeanStep > 0 && LargestStep <= MeanStep + slack && _smallest >= MeanStep - slack;
        }
    }

    /// <summary>True for whole numbers that count up by one.</summary>
    public bool IsCounter => Count > 1 && Resolution >= 1 && _smallest == 1 && LargestStep == 1;
}
