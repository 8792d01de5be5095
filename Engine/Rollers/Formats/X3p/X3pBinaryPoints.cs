using System.IO.Compression;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Rollers.Formats.X3p;

/// <summary>
/// Points in <c>bindata</c>: one record per point with the values of the absolute axes, of a list with all three, z last. Bit i of the
/// valid-points part, counted from the low bit of the first byte, is 1 where point i is valid.
/// </summary>
internal static class X3pBinaryPoints
{
    public static X3pPoints Read(ZipArchive archive, X3pDocument document, int? asked, List<Finding> findings)
    {
        ZipArchiveEntry part = ZipPart.Require(archive, document.PointLink
            ?? throw new ProfileFormatException("main.xml has neither DataList nor DataLink: the X3P file holds no points."));
        X3pAxis[] stored = [.. new[] { document.X, document.Y }.Where(axis => document.IsList || !axis.IsIncremental), document.Z];
        int record = stored.Sum(axis => axis.Type.Size());
        ReportSize(part, record * (decimal)document.SizeX * document.SizeY * document.SizeZ, findings);
        long row = document.IsList ? 0 : X3pRows.Choose(document, asked, findings);
        int count = (int)document.SizeX;
        byte[] raw = ZipPart.Bytes(part, row * count * record, (long)count * record);
        BitRow valid = BitRow.Read(archive, document, row * count, count);
        double[] x = new double[count];
        double[] y = new double[count];
        double[] z = new double[count];
        bool storesX = document.IsList || !document.X.IsIncremental;
        for (int i = 0, at = 0; i < count; i++)
        {
            x[i] = storesX ? Next(raw, ref at, document.X) : document.X.Real(i);
            y[i] = document.IsList || !document.Y.IsIncremental ? Next(raw, ref at, document.Y) : 0;
            z[i] = Next(raw, ref at, document.Z);
            z[i] = valid.IsSet(i) ? z[i] : double.NaN;
        }

        return document.IsList ? X3pRows.OfCloud(x, y, z, asked, findings) : new X3pPoints(x, z);
    }

    private static double Next(byte[] raw, ref int at, X3pAxis axis)
    {
        double value = axis.Real(axis.Type.Decode(raw.AsSpan(at)));
        at += axis.Type.Size();
        return value;
    }

    private static void ReportSize(ZipArchiveEntry part, decimal needed, List<Finding> findings)
    {
        if (part.Length != needed)
        {
            findings.Add(new Finding("point-count-differs", FindingSeverity.Warning, Invariant(
                $"The part {part.FullName} holds {part.Length} bytes where main.xml announces {needed}.")));
        }
    }

    private readonly struct BitRow(byte[]? bytes, int shift)
    {
        public static BitRow Read(ZipArchive archive, X3pDocument document, long from, long count)
        {
            if (document.ValidLink is not { } link)
            {
                return default;
            }

            long firstByte = from / 8;
            long lastByte = (from + count - 1) / 8;
            return new BitRow(ZipPart.Bytes(ZipPart.Require(archive, link), firstByte, lastByte - firstByte + 1), (int)(from % 8));
        }

        public bool IsSet(int at) => bytes is null || (bytes[(at + shift) / 8] & (1 << ((at + shift) % 8))) != 0;
    }
}
