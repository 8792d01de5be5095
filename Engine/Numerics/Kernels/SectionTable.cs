namespace BearingAnalytics.Numerics.Kernels;

/// <summary>
/// Coefficients of a chain of sections, each repeated over all lanes, and the samples that each section has last seen and made:
/// direct form I, so that the loop through a section is one multiplication and addition long.
/// </summary>
internal sealed class SectionTable
{
    /// <summary>Signals that are filtered side by side.</summary>
    public const int Lanes = 8;

    /// <summary>Rows per section in either array.</summary>
    public const int Stride = 4 * Lanes;

    private readonly SecondOrderSections _sections;
    private readonly Memory<double> _coefficients;
    private readonly Memory<double> _history;

    public SectionTable(SecondOrderSections sections)
    {
        _sections = sections;
        Count = sections.Sections.Count;
        NumeratorsAreOpposite = sections.Sections.All(section => section is { B1: 0, B2: -1 });
        _coefficients = CacheLines.Of(Count * Stride);
        _history = CacheLines.Of(Count * Stride);
        for (int k = 0; k < Count; k++)
        {
            SecondOrderSection section = sections.Sections[k];
            Span<double> rows = Coefficients.Slice(k * Stride, Stride);
            rows[..Lanes].Fill(section.B1);
            rows.Slice(Lanes, Lanes).Fill(section.B2);
            rows.Slice(2 * Lanes, Lanes).Fill(-section.A1);
            rows[(3 * Lanes)..].Fill(-section.A2);
        }
    }

    public int Count { get; }

    /// <summary>Every numerator is 1 − z⁻².</summary>
    public bool NumeratorsAreOpposite { get; }

    /// <summary>Rows b1, b2, −a1, −a2 of each section.</summary>
    public Span<double> Coefficients => _coefficients.Span;

    /// <summary>Rows x[−1], x[−2], y[−1], y[−2] of each section.</summary>
    public Span<double> History => _history.Span;

    /// <summary>The history of signals that have had the values of a row for ever.</summary>
    public void Settle(ReadOnlySpan<double> row)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            double level = row[lane];
            for (int k = 0; k < Count; k++)
            {
                Span<double> history = History[((k * Stride) + lane)..];
                (history[0], history[Lanes]) = (level, level);
                level *= _sections.Sections[k].ConstantGain;
                (history[2 * Lanes], history[3 * Lanes]) = (level, level);
            }
        }
    }
}
