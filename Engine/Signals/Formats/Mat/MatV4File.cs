using System.Buffers.Binary;
using System.Text;
using BearingAnalytics.Quality;
using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>
/// The matrices of a version 4 file: five 32-bit numbers (type MOPT, rows, columns, imaginary flag, name length), the name, the values.
/// Source: "MAT-File Format", MathWorks, appendix on level 4 MAT-files.
/// </summary>
internal static class MatV4File
{
    public const int HeaderBytes = 20;
    private const int LongestName = 256;

    /// <summary>
    /// Reads all matrices; those of at most <paramref name="exactLimit"/> numbers in double precision, longer ones in single.
    /// </summary>
    public static MatFile Read(Stream stream, int exactLimit)
    {
        List<MatArray> variables = [];
        List<Finding> findings = [];
        byte[] raw = new byte[HeaderBytes];
        while (stream.Length - stream.Position >= HeaderBytes)
        {
            long start = stream.Position;
            stream.ReadExactly(raw);
            if (Header.Parse(raw) is not { } header)
            {
                string where = Invariant($"MAT v4 file: no matrix begins at byte {start}");
                if (variables.Count == 0)
                {
                    throw new CorruptFileException(where + ".");
                }

                findings.Add(new Finding("damaged-variable", FindingSeverity.Warning, where + "; the matrices before it were kept."));
                break;
            }

            try
            {
                if (!ReadMatrix(stream, header, exactLimit, variables, findings))
                {
                    break;
                }
            }
            catch (CorruptFileException broken) when (variables.Count > 0)
            {
                findings.Add(new Finding("damaged-variable", FindingSeverity.Warning, $"A variable was left out: {broken.Message}"));
                break;
            }
        }

        return new MatFile(variables, findings);
    }

    private static bool ReadMatrix(Stream stream, Header header, int exactLimit, List<MatArray> variables, List<Finding> findings)
    {
        long origin = stream.Position;
        MatBytes bytes = new(stream, origin, header.BigEndian) { Limit = stream.Length - origin };
        string name = Encoding.Latin1.GetString(bytes.Take(header.NameLength)).TrimEnd('\0');
        int[] dimensions = [header.Rows, header.Columns];
        long count = (long)header.Rows * header.Columns;
        MatValues real = bytes.Numbers(header.Storage, count, exactLimit, out long missing);
        MatValues? imaginary = header.IsComplex && missing == 0 ? bytes.Numbers(header.Storage, count, exactLimit, out missing) : null;
        variables.Add(header.Kind switch
        {
            1 => new MatText(name, dimensions, MatTextRows.Of(Text(real), dimensions)),
            2 => Sparse(name, header, real, bytes),
            _ => new MatNumeric(name, dimensions, header.Storage)
            {
                Real = real,
                Imaginary = imaginary,
                IsIntegerClass = header.Storage is not (MatStorage.Double or MatStorage.Single),
            },
        });
        if (missing > 0)
        {
            findings.Add(new Finding("truncated", FindingSeverity.Warning,
                Invariant($"The file ends inside variable '{name}' ({header.Rows}x{header.Columns}) at ")
                + Invariant($"{bytes.Where}: the last {missing} values are missing, those before were kept.")));
        }

        return missing == 0;
    }

    private static string Text(MatValues values)
        => string.Create(values.Count, values, static (text, from) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)Math.Clamp(from[i], 0, char.MaxValue);
            }
        });

    /// <summary>Rows of (row, column, real[, imaginary]), one-based; the last row holds the dimensions.</summary>
    private static MatSparse Sparse(string name, Header header, MatValues triplets, MatBytes bytes)
    {
        int rows = header.Rows;
        int entries = rows - 1;
        if (rows < 1 || header.Columns is not (3 or 4) || triplets.Count < (long)rows * header.Columns)
        {
            throw new CorruptFileException($"MAT v4 file, {bytes.Where}: a sparse matrix needs rows of three or four numbers.");
        }

        int[] dimensions = [Index(triplets[entries]), Index(triplets[entries + rows])];
        if (dimensions[1] > Math.Max(1 << 16, 16L * rows))
        {
            throw new CorruptFileException(
                Invariant($"MAT v4 file, {bytes.Where}: {dimensions[1]} columns are impossible for a sparse matrix of {entries} values."));
        }

        int[] order = [.. Enumerable.Range(0, entries).OrderBy(i => triplets[i + rows]).ThenBy(i => triplets[i])];
        int[] starts = new int[dimensions[1] + 1];
        foreach (int i in order)
        {
            int column = Index(triplets[i + rows]);
            if (column < 1 || column > dimensions[1])
            {
                throw new CorruptFileException(Invariant($"MAT v4 file, {bytes.Where}: column {column} lies outside the sparse matrix."));
            }

            starts[column]++;
        }

        for (int column = 1; column < starts.Length; column++)
        {
            starts[column] += starts[column - 1];
        }

        int[] rowIndices = [.. order.Select(i => Index(triplets[i]) - 1)];
        double[] real = [.. order.Select(i => triplets[i + (2 * rows)])];
        double[]? imaginary = header.Columns == 4 ? [.. order.Select(i => triplets[i + (3 * rows)])] : null;
        return new MatSparse(name, dimensions, rowIndices, starts, header.Storage)
        {
            Real = new MatValues(real),
            Imaginary = imaginary is null ? null : new MatValues(imaginary),
        };
    }

    private static int Index(double value) => value is >= 0 and <= int.MaxValue ? (int)value : 0;

    /// <summary>The five numbers before each matrix.</summary>
    internal sealed record Header(bool BigEndian, MatStorage Storage, int Kind, int Rows, int Columns, bool IsComplex, int NameLength)
    {
        /// <summary>The header these bytes hold in either byte order; null when they hold none. Throws for VAX and Cray numbers.</summary>
        public static Header? Parse(ReadOnlySpan<byte> raw) => Parse(raw, false) ?? Parse(raw, true);

        private static Header? Parse(ReadOnlySpan<byte> raw, bool bigEndian)
        {
            Span<int> numbers = stackalloc int[5];
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = bigEndian
                    ? BinaryPrimitives.ReadInt32BigEndian(raw[(4 * i)..])
                    : BinaryPrimitives.ReadInt32LittleEndian(raw[(4 * i)..]);
            }

            (int machine, int reserved, int precision, int kind) = (
                numbers[0] / 1000, numbers[0] / 100 % 10, numbers[0] / 10 % 10, numbers[0] % 10);
            bool plausible = numbers[0] >= 0 && machine <= 4 && reserved == 0 && precision <= 5 && kind <= 2
                && numbers[1] >= 0 && numbers[2] >= 0 && numbers[3] is 0 or 1 && numbers[4] is >= 1 and <= LongestName;
            if (!plausible || (machine == 0 && bigEndian && numbers[0] != 0) || (machine == 1 && !bigEndian))
            {
                return null;
            }

            if (machine >= 2)
            {
                throw new UnsupportedFeatureException(
                    "MAT v4 file with the numbers of a VAX or Cray, which are not read. Save it again on a current machine.");
            }

            MatStorage storage = precision switch
            {
                0 => MatStorage.Double,
                1 => MatStorage.Single,
                2 => MatStorage.Int32,
                3 => MatStorage.Int16,
                4 => MatStorage.UInt16,
                _ => MatStorage.UInt8,
            };
            return new Header(bigEndian, storage, kind, numbers[1], numbers[2], numbers[3] == 1, numbers[4]);
        }
    }
}
