using BearingAnalytics.Quality;
using BearingAnalytics.Signals.Formats;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Units;

/// <summary>Brings the samples of one channel to the SI unit of what they measure, as far as unit and sensitivity tell.</summary>
internal static class ChannelCalibration
{
    /// <summary>Converts in place: the samples of a stored channel belong to nobody else yet.</summary>
    public static Channel Apply(StoredChannel stored, string? unit, string? sensitivity, double? sampleRateHz, List<Finding> findings)
    {
        (Quantity quantity, double factor) = Scale(stored.Name, unit ?? stored.Unit, sensitivity, findings);
        if (factor != 1)
        {
            float single = (float)factor;
            foreach (ref float sample in stored.Samples.AsSpan())
            {
                sample *= single;
            }
        }

        return new Channel
        {
            Name = stored.Name,
            Role = stored.Role.Length > 0 ? stored.Role : stored.Name,
            Samples = stored.Samples,
            SampleRateHz = sampleRateHz,
            Quantity = quantity,
            Unit = UnitTable.SiUnit(quantity),
            FullScale = stored.FullScale * factor,
        };
    }

    private static (Quantity Quantity, double Factor) Scale(string channel, string? unit, string? sensitivity, List<Finding> findings)
    {
        KnownUnit? known = UnitTable.Find(unit);
        if (known is null && !string.IsNullOrWhiteSpace(unit))
        {
            findings.Add(new Finding("unit-unknown", FindingSeverity.Info, Invariant(
                $"Channel '{channel}': the unit '{unit}' is not known; samples are as stored and levels have no unit.")));
        }

        if (string.IsNullOrWhiteSpace(sensitivity))
        {
            return known is null ? (Quantity.Unknown, 1) : (known.Quantity, known.SiPerUnit);
        }

        if (Sensitivity.Parse(sensitivity) is not { } sensor)
        {
            findings.Add(new Finding("sensitivity-unknown", FindingSeverity.Warning,
                Invariant($"Channel '{channel}': the sensitivity '{sensitivity}' is not ")
                + "understood (write it like '100 mV/g') and was not applied."));
            return known is null ? (Quantity.Unknown, 1) : (known.Quantity, known.SiPerUnit);
        }

        return sensor.Quantity == Quantity.Unknown
            ? ByBareNumber(channel, sensor, known, sensitivity, findings)
            : BySensor(channel, sensor, known, sensitivity, findings);
    }

    /// <summary>A bare number is volts per unit, and the unit beside it is the physical one.</summary>
    private static (Quantity Quantity, double Factor) ByBareNumber(
        string channel, Sensitivity sensor, KnownUnit? known, string sensitivity, List<Finding> findings)
    {
        if (known is null || known.Quantity == Quantity.Voltage)
        {
            findings.Add(new Finding("sensitivity-unknown", FindingSeverity.Warning,
                Invariant($"Channel '{channel}': the sensitivity '{sensitivity}' does not say ")
                + "per which unit (write it like '100 mV/g') and was not applied."));
            return known is null ? (Quantity.Unknown, 1) : (known.Quantity, known.SiPerUnit);
        }

        return (known.Quantity, known.SiPerUnit / sensor.StoredPerSi);
    }

    private static (Quantity Quantity, double Factor) BySensor(
        string channel, Sensitivity sensor, KnownUnit? known, string sensitivity, List<Finding> findings)
    {
        if (known is not null && known.Quantity != Quantity.Voltage)
        {
            findings.Add(new Finding("sensitivity-not-applied", FindingSeverity.Info,
                Invariant($"Channel '{channel}' is stored in {UnitTable.SiUnit(known.Quantity)} ")
                + Invariant($"already; the sensitivity '{sensitivity}' was not applied.")));
            return (known.Quantity, known.SiPerUnit);
        }

        if (known is null && sensor.StoredIsVoltage)
        {
            findings.Add(new Finding("volts-assumed", FindingSeverity.Info,
                Invariant($"Channel '{channel}': samples were taken as volts because the ")
                + Invariant($"sensitivity '{sensitivity}' is per volt and no unit is stated.")));
        }

        double storedUnits = known?.SiPerUnit ?? 1;
        return (sensor.Quantity, storedUnits / sensor.StoredPerSi);
    }
}
