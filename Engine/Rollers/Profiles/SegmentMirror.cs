using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Profiles;

/// <summary>Exchanges left and right.</summary>
internal static class SegmentMirror
{
    /// <summary>
    /// The segments of the roller turned around. The limits of a tangent point stand at the segment that starts there, so they move on
    /// to what was its left neighbour.
    /// </summary>
    public static ProfileSegment[] Of(IReadOnlyList<ProfileSegment> segments)
    {
        ProfileSegment[] turned = new ProfileSegment[segments.Count];
        for (int i = 0; i < segments.Count; i++)
        {
            ProfileSegment segment = segments[i];
            Tolerance start = i + 1 < segments.Count ? Of(segments[i + 1].StartLimitsMm) : Tolerance.None;
            turned[^(i + 1)] = segment with { FromMm = 0 - segment.ToMm, ToMm = 0 - segment.FromMm, StartLimitsMm = start };
        }

        return turned;
    }

    /// <summary>Limits of a position, seen from the other side.</summary>
    public static Tolerance Of(Tolerance limits) => new(0 - limits.Upper, 0 - limits.Lower);

    public static EvaluationRange? Of(EvaluationRange? range) =>
        range is null ? null : new EvaluationRange(0 - range.ToMm, 0 - range.FromMm);

    /// <summary>Index of the first segment whose mirror image is another; −1 where the list is its own mirror image.</summary>
    public static int FirstUnequal(IReadOnlyList<ProfileSegment> segments)
    {
        const double same = 1e-9;
        for (int i = 0; i < segments.Count; i++)
        {
            (ProfileSegment left, ProfileSegment right) = (segments[i], segments[segments.Count - 1 - i]);
            bool sameRadius = left.RadiusMm.Equals(right.RadiusMm);
            if (!sameRadius || Math.Abs(left.FromMm + right.ToMm) > same || Math.Abs(left.ToMm + right.FromMm) > same)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True where left and right half of a table are mirror images.</summary>
    public static bool IsOwnMirror(TabulatedProfile table)
    {
        const double same = 1e-9;
        for (int i = 0, j = table.TableXMm.Count - 1; i <= j; i++, j--)
        {
            bool isDropEqual = Math.Abs(table.TableDropUm[i] - table.TableDropUm[j]) <= same;
            if (!isDropEqual || Math.Abs(table.TableXMm[i] + table.TableXMm[j]) > same)
            {
                return false;
            }
        }

        return true;
    }
}
