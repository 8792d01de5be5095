using BearingAnalytics.Quality;
using BearingAnalytics.Rollers.Profiles;
using static BearingAnalytics.Rollers.Drawings.NumberRange;

namespace BearingAnalytics.Rollers.Drawings;

/// <summary>Reads <c>profile.segments</c>: in order, meeting, on the roller, and such that a chain of tangents exists.</summary>
internal sealed class SegmentsPart(DrawingNode profile, RollerExtent extent, double? diameterMm, bool isSymmetric)
{
    private const double SamePlace = 1e-9;

    private readonly IReadOnlyList<DrawingNode> _nodes = profile.Entries("segments");
    private readonly List<ProfileSegment> _drawn = [];

    public IReadOnlyList<ProfileSegment>? Read()
    {
        if (profile.Has("segments") && _nodes.Count == 0)
        {
            profile.Wrong("segments", "at least one segment must stand here.");
            return null;
        }

        // All are read before any is doubted, so that each mistake is told.
        double? start = Start();
        bool isComplete = start is not null;
        for (int i = 0; i < _nodes.Count; i++)
        {
            ProfileSegment? segment = new SegmentPart(_nodes[i], extent, diameterMm).Read(start, isFirst: i == 0);
            isComplete &= segment is not null;
            start = segment?.ToMm;
            if (segment is not null)
            {
                _drawn.Add(segment);
            }
        }

        return isComplete && _nodes.Count > 0 ? Whole() : null;
    }

    private double? Start()
    {
        if (_nodes.Count == 0)
        {
            return null;
        }

        double? from = _nodes[0].Number("fromMm");
        if (!_nodes[0].Has("fromMm") && !isSymmetric)
        {
            _nodes[0].Wrong(
                "\"fromMm\" is missing: with \"symmetric\": false the first segment says where the profile starts on the left.");
        }
        else if (from > SamePlace && isSymmetric)
        {
            _nodes[0].Wrong(
                "fromMm", $"the right half of a symmetric profile starts at the centre, 0, not at {Written(from.Value)} mm.");
            return null;
        }

        return _nodes[0].Has("fromMm") ? from : isSymmetric ? 0 : null;
    }

    private IReadOnlyList<ProfileSegment>? Whole()
    {
        bool isHalf = isSymmetric && Math.Abs(_drawn[0].FromMm) <= SamePlace;
        IReadOnlyList<ProfileSegment> whole = isHalf ? BothHalves() : _drawn;
        if (isSymmetric && SegmentMirror.FirstUnequal(whole) is var unequal and >= 0)
        {
            _nodes[unequal].Wrong(
                $"with \"symmetric\": true this must be the mirror image of segment {_nodes.Count - unequal}; correct it, give the " +
                "right half alone, or give \"symmetric\": false.");
            return null;
        }

        double apex = profile.Number("apexMm") ?? 0;
        if (apex < whole[0].FromMm || apex > whole[^1].ToMm)
        {
            profile.Wrong(
                profile.Has("apexMm") ? "apexMm" : "segments",
                $"the top of the crown, at {Written(apex)} mm, lies outside the segments, which reach from " +
                $"{Written(whole[0].FromMm)} to {Written(whole[^1].ToMm)} mm; \"apexMm\" says where it is.");
            return null;
        }

        return IsPossible(whole, apex, isHalf ? _drawn.Count - 1 : 0) ? whole : null;
    }

    /// <summary>The segment on the centre reaches over it; all others stand on both sides.</summary>
    private ProfileSegment[] BothHalves()
    {
        ProfileSegment[] right = [.. _drawn.Skip(1)];
        Tolerance centreStart = right.Length > 0 ? SegmentMirror.Of(right[0].StartLimitsMm) : Tolerance.None;
        ProfileSegment centre = _drawn[0] with { FromMm = 0 - _drawn[0].ToMm, StartLimitsMm = centreStart };
        return [.. SegmentMirror.Of(right), centre, .. right];
    }

    private bool IsPossible(IReadOnlyList<ProfileSegment> whole, double apexMm, int left)
    {
        int failing = new ChainLayout(whole, apexMm).FirstPastVertical();
        if (failing < 0)
        {
            return true;
        }

        int drawn = left > 0 ? Math.Abs(failing - left) : failing;
        _nodes[drawn].Wrong(
            "radiusMm",
            $"an arc of {Written(_drawn[drawn].RadiusMm)} mm radius cannot reach from {Written(_drawn[drawn].FromMm)} to " +
            $"{Written(_drawn[drawn].ToMm)} mm in the tangent of its neighbour: it would turn past the vertical.");
        return false;
    }
}
