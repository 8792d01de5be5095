using BearingAnalytics.Bearings;
using BearingAnalytics.Noise;
using BearingAnalytics.Signals;

namespace BearingAnalytics.Tests.RealData;

/// <summary>Public recordings whose bearing is withheld: what repeats must stand where the bearing's lines are.</summary>
public class FamiliesOfPublicRecordingsTest(ITestOutputHelper output)
{
    private static readonly PeriodicFamilyFinder Finder = new();

    [Theory]
    [InlineData("cwru", 10, 6)]
    [InlineData("mfpt", 2, 2)]
    [InlineData("hit-sm", 6, 4)]
    public void The_outer_race_is_found_without_its_bearing(string set, int records, int found)
    {
        (int hits, int all) = Count(set, "outer", records, orders => orders.Outer);
        Assert.True(all == records && hits >= found, $"{hits} of {all}");
    }

    [Theory]
    [InlineData("cwru", 8, 5)]
    [InlineData("mfpt", 2, 2)]
    public void The_inner_race_is_found_without_its_bearing(string set, int records, int found)
    {
        (int hits, int all) = Count(set, "inner", records, orders => orders.Inner);
        Assert.True(all == records && hits >= found, $"{hits} of {all}");
    }

    [Fact]
    public void Healthy_bearings_show_no_family_of_their_own()
    {
        List<string> shown = [];
        foreach (PublicRecording record in PublicRecording.Of("cwru", "mfpt", "hit-sm").Where(r => r.Label == "normal"))
        {
            shown.AddRange(Families(record).Families.Where(f => f.Kind == FamilyKind.Other).Select(f =>
                $"{record.Name} {f.FundamentalHz:0.00} Hz order {f.Order:0.000} p {f.FalseAlarmProbability:0.0e+0} m {f.Modulation:0.00}"));
        }

        output.WriteLine(string.Join('\n', shown));
        Assert.True(shown.Count <= 1, string.Join('\n', shown));
    }

    /// <summary>MFPT's records are one rig and speed under five loads; the first loads stand for all.</summary>
    private (int Hits, int All) Count(string set, string label, int most, Func<KinematicOrders, double> order)
    {
        int hits = 0;
        PublicRecording[] records = [.. PublicRecording.Of(set).Where(r => r.Label == label).Take(most)];
        foreach (PublicRecording record in records)
        {
            PeriodicFamilies families = Families(record);
            CatalogueBearing bearing = BearingCatalogue.Shipped.Find(record.Notes.Bearing)!;
            double expected = order(bearing.Orders);
            PeriodicFamily? hit = families.Families.FirstOrDefault(f => f.Kind == FamilyKind.Other
                && Math.Abs((f.Order!.Value / expected) - 1) < 0.01);
            hits += hit is null ? 0 : 1;
            output.WriteLine($"{record.Name} {record.Grade} {families.SpeedRpm:0} expected {expected:0.000}: "
                + string.Join("; ", families.Families.Select(f =>
                    $"{f.Kind} {f.Order:0.000} p {f.FalseAlarmProbability:0e+0} h {f.Harmonics} m {f.Modulation:0.00} sb "
                    + $"{f.SidebandOrder:0.000} [{f.MatchingBearings}/{f.MatchesByChance:0.0}]"))
                + $" rank of truth {(hit is null ? -1 : hit.Explanations.ToList().FindIndex(e => e.Designation == bearing.Designation))}");
        }

        return (hits, records.Length);
    }

    private static PeriodicFamilies Families(PublicRecording record)
    {
        Recording recording = RecordingReader.Read(
            SharedData.Require(["recordings", record.Set, .. record.File.Split('/')]), record.Notes with { Bearing = null });
        return Finder.Find(recording.Selected[0], BearingCatalogue.Shipped, recording.Conditions.SpeedRpm);
    }
}
