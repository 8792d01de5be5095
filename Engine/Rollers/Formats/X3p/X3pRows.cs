using BearingAnalytics.Quality;

namespace BearingAnalytics.Rollers.Formats.X3p;

/// <summary>Which points of an X3P file are the profile.</summary>
internal static class X3pRows
{
    private const int FewestPoints = 2;
    private const long MostPoints = 1L << 40;

    /// <summary>Zero-based row of a matrix: a layer of a profile, or a row of a surface, all layers counted on.</summary>
    public static long Choose(X3pDocument document, int? asked, List<Finding> findings)
    {
        if ((decimal)document.SizeX * document.SizeY * document.SizeZ > MostPoints)
        {
            throw new ProfileFormatException("main.xml announces more points than any file holds: it is damaged.");
        }

        if (document.SizeY == 1)
        {
            return RowChoice.OfSeries(asked, document.SizeZ, findings);
        }

        return asked is null && document.SizeZ > 1
            ? RowChoice.OfSurface((int)Math.Min(int.MaxValue, (document.SizeY / 2) + 1), document.SizeY * document.SizeZ, findings)
            : RowChoice.OfSurface(asked, document.SizeY * document.SizeZ, findings);
    }

    /// <summary>A cloud is read as rows of equal y; a cloud without such rows is no set of profiles.</summary>
    public static X3pPoints OfCloud(double[] x, double[] y, double[] z, int? asked, List<Finding> findings)
    {
        double[] rows = [.. y.Distinct().Order()];
        if (x.Length < FewestPoints * rows.Length)
        {
            throw new ProfileFormatException(
                "The X3P file is a point cloud whose points do not lie in rows of equal y: no profile can be taken from it.");
        }

        double chosen = rows[RowChoice.OfSurface(asked, rows.Length, findings)];
        int[] members = [.. Enumerable.Range(0, x.Length).Where(at => y[at].Equals(chosen))];
        return new X3pPoints([.. members.Select(at => x[at])], [.. members.Select(at => z[at])]);
    }
}
