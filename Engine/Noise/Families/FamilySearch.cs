using BearingAnalytics.Noise.Combs;

namespace BearingAnalytics.Noise.Families;

/// <summary>
/// Takes families out of an envelope field one after the other: the most significant comb is taken, its lines are masked, and what is left
/// is searched again, until nothing stands out.
/// </summary>
internal sealed class FamilySearch
{
    private const int Harmonics = 4;

    /// <summary>Sidebands on each side that are taken to belong to a harmonic.</summary>
    private const int SidebandReach = 4;

    /// <summary>
    /// Share of a comb's score that the first line of a fraction of its rate, and on average the lines in between, must reach for the
    /// fraction to be the true rate.
    /// </summary>
    private const double FractionShare = 0.6;

    /// <summary>How far from a whole order lines of the shaft may be found, orders: a speed that wanders smears them.</summary>
    private const double ShaftRoom = 0.01;

    /// <summary>How far beside a multiple of a family a comb still is its blur, relative.</summary>
    private const double BlurRoom = 0.01;

    /// <summary>Magnitude over the floor from which a line is called clear.</summary>
    private const double ClearProminence = 3;

    private static readonly double[] MainsHz = [50, 60, 100, 120];

    private readonly SignalView _view;
    private readonly double? _shaftHz;
    private readonly FamilyOptions _options;
    private readonly CombScorer _scorer;
    private readonly double _lowHz;
    private readonly double _highHz;
    private readonly NoiseLandscape[]? _noise;

    public FamilySearch(SignalView view, int samples, double? shaftHz, FamilyOptions options)
    {
        _view = view;
        _shaftHz = shaftHz;
        _options = options;

        // Without a speed the range of machines is searched: parts that pass ten times to some hundred times per second.
        const double UsualShaftHz = 30;
        double reference = shaftHz ?? UsualShaftHz;
        EnvelopeField field = view.EnvelopeField(reference, options.HighestOrder, Harmonics);
        _scorer = new CombScorer(field, Harmonics);
        const double LowestOrder = 0.3;
        _lowHz = Math.Max(LowestOrder * reference, 6 * field.BinHz);
        _highHz = Math.Min(options.HighestOrder * reference, field.MaximumHz / Harmonics);
        _noise = field.Bands.Count == 0 ? null : NoiseLandscape.Of(
            samples,
            noise => new SignalView(noise, view.SampleRateHz).EnvelopeField(reference, options.HighestOrder, Harmonics),
            (made, spacing) => new CombScorer(made, Harmonics, spacing),
            _lowHz,
            _highHz,
            shaftHz is { } turns ? [0, turns] : [0]);
    }

    private EnvelopeField Field => _scorer.Field;

    public IReadOnlyList<PeriodicFamily> Find()
    {
        LineMask mask = LineMask.Empty(Field.MaximumHz, Field.BinHz);
        if (_noise is null || CombLandscape.Of(_scorer, _lowHz, _highHz, mask) is not { } open)
        {
            return [];
        }

        List<PeriodicFamily> families = [];
        if (_shaftHz is { } shaft)
        {
            // The shaft's own lines are set apart even where they are faint: no other family may be made of them.
            double room = Field.BinHz / Harmonics;
            (double hz, double score) = _scorer.Best(shaft - room, shaft + room, mask);
            Keep(families, new FoundComb(hz, score, _noise[0].Chance(score, open, windows: 1), 0), mask, FamilyKind.Shaft);
            mask = mask.With(_view.KnownLines(shaft, Field.MaximumHz), EnvelopeField.RelativeLineWidth);
        }

        for (int round = 0, kept = 0; round < 2 * _options.MostFamilies && kept < _options.MostFamilies; round++)
        {
            if (Clearest(mask) is not { } comb || comb.Chance > _options.FalseAlarmProbability)
            {
                break;
            }

            comb = WithSidebands(Slowest(comb, mask));
            FamilyKind kind = KindOf(comb.FundamentalHz);
            kept += !IsBlurOf(families, comb) && Keep(families, comb, mask, kind) && kind == FamilyKind.Other ? 1 : 0;
            mask = mask.With(Lines(comb), EnvelopeField.RelativeLineWidth);
        }

        return [.. families.OrderBy(family => family.FalseAlarmProbability).ThenByDescending(family => family.Modulation)];
    }

    private FoundComb? Clearest(LineMask mask)
    {
        FoundComb? bare = Clearest(_scorer, 0, mask);
        FoundComb? modulated = _shaftHz is { } shaft ? Clearest(_scorer.WithSidebands(shaft), shaft, mask) : null;
        return modulated is not null && (bare is null || modulated.Chance < bare.Chance) ? modulated : bare;
    }

    // Two shapes are tried, so each may cost half the chance.
    private FoundComb? Clearest(CombScorer shape, double sidebandHz, LineMask mask) =>
        CombLandscape.Of(shape, _lowHz, _highHz, mask) is not { } landscape ? null
        : new FoundComb(Centre(shape, landscape.BestHz, landscape.BestScore, mask), landscape.BestScore,
            Math.Min(1, _noise!.Length * _noise[sidebandHz > 0 ? 1 : 0].Chance(landscape.BestScore, landscape)), sidebandHz);

    // Values are dilated by a bin, so a comb scores alike over a small plateau; its middle is the better estimate.
    private static double Centre(CombScorer shape, double peakHz, double peak, LineMask mask)
    {
        double low = peakHz, high = peakHz;
        double reach = 1.5 * shape.Field.BinHz;
        while (peakHz - low < reach && shape.Score(low - shape.StepHz, mask) >= 0.97 * peak)
        {
            low -= shape.StepHz;
        }

        while (high - peakHz < reach && shape.Score(high + shape.StepHz, mask) >= 0.97 * peak)
        {
            high += shape.StepHz;
        }

        return (low + high) / 2;
    }

    // A comb at f also scores where every second or third of its lines is missing; only lines in between make f/2 or f/3 the true rate.
    private FoundComb Slowest(FoundComb comb, LineMask mask)
    {
        int[] bands = Agreeing(comb.FundamentalHz, mask);
        for (int divisor = 3; divisor >= 2; divisor--)
        {
            // Higher lines in between are left out: slip blurs them, and lines of another family pass for one of them.
            double part = comb.FundamentalHz / divisor;
            double[] between = [.. Enumerable.Range(1, (2 * divisor) - 1).Where(k => k % divisor != 0).Select(k => k * part)];
            if (part >= _lowHz && between.All(line => !mask.Covers(line))
                && Height(part) >= FractionShare * comb.Score && between.Average(Height) >= FractionShare * comb.Score)
            {
                return comb with { FundamentalHz = part };
            }
        }

        return comb;

        double Height(double lineHz) => bands.Average(band => (double)Field.LogProminence(band, lineHz));
    }

    private int[] Agreeing(double fundamentalHz, LineMask mask) => _scorer.RankBands(fundamentalHz, mask)[..Field.AgreeingBands];

    private FoundComb WithSidebands(FoundComb comb)
    {
        int[] bands = Agreeing(comb.FundamentalHz, LineMask.Empty(Field.MaximumHz, Field.BinHz));
        double lowest = 0.3 * (_shaftHz ?? 0);
        return comb with { SidebandHz = SidebandSearch.Find(Field, bands, comb.FundamentalHz, lowest) ?? 0 };
    }

    private IEnumerable<double> Lines(FoundComb comb)
    {
        for (int k = 1; k * comb.FundamentalHz < Field.MaximumHz; k++)
        {
            int reach = comb.SidebandHz > 0 ? SidebandReach : 0;
            for (int m = -reach; m <= reach; m++)
            {
                yield return (k * comb.FundamentalHz) + (m * comb.SidebandHz);
            }
        }
    }

    // Lines that slip made broad stand beside the mask of their family: a comb at a multiple of a family found is that family's.
    private static bool IsBlurOf(List<PeriodicFamily> families, FoundComb comb) => families.Any(family =>
        family.Kind == FamilyKind.Other
        && Math.Round(comb.FundamentalHz / family.FundamentalHz) is >= 1 and var times
        && Math.Abs((comb.FundamentalHz / (times * family.FundamentalHz)) - 1) <= BlurRoom);

    private FamilyKind KindOf(double hz)
    {
        double room = Math.Max(0.001 * hz, Field.BinHz / Harmonics);
        double fromWhole = _shaftHz is { } shaft ? Math.Abs((hz / shaft) - Math.Max(1, Math.Round(hz / shaft))) : 1;
        return fromWhole <= Math.Max(ShaftRoom, Field.BinHz / Harmonics / (_shaftHz ?? 1)) ? FamilyKind.Shaft
            : MainsHz.Any(mains => Math.Abs(hz - mains) <= room) ? FamilyKind.Mains
            : FamilyKind.Other;
    }

    private bool Keep(List<PeriodicFamily> families, FoundComb comb, LineMask mask, FamilyKind kind)
    {
        double modulation = _scorer.Modulation(comb.FundamentalHz, mask);
        if (comb.Chance > _options.FalseAlarmProbability || modulation < _options.ModulationThreshold)
        {
            return false;
        }

        int best = _scorer.RankBands(comb.FundamentalHz, mask)[0];
        double? sideband = comb.SidebandHz > 0 ? comb.SidebandHz : null;
        families.Add(new PeriodicFamily
        {
            Kind = kind,
            FundamentalHz = comb.FundamentalHz,
            Order = comb.FundamentalHz / _shaftHz,
            FalseAlarmProbability = comb.Chance,
            Harmonics = Enumerable.Range(1, Harmonics)
                .Count(k => Field.LogProminence(best, k * comb.FundamentalHz) >= Math.Log(ClearProminence)),
            Prominence = Math.Exp(_scorer.Score(comb.FundamentalHz, mask)),
            Modulation = modulation,
            SidebandHz = sideband,
            SidebandOrder = sideband / _shaftHz,
            Band = Field.Bands[best],
        });
        return true;
    }
}
