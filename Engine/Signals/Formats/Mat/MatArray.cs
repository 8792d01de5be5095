namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>One MATLAB array of any class, as stored in a file of version 4 to 7.</summary>
internal abstract record MatArray(string Name, int[] Dimensions)
{
    public long ElementCount => Dimensions.Aggregate(1L, (product, extent) => product * extent);

    /// <summary>Size for a message: <c>4800x2</c>.</summary>
    public string SizeText => string.Join('x', Dimensions);
}

/// <summary>Numbers in column-major order, with the imaginary part where there is one.</summary>
/// <param name="Name">Variable or field name.</param>
/// <param name="Dimensions">At least two extents.</param>
/// <param name="StoredAs">Type on disk, which can be narrower than the class: MATLAB stores a double that holds small integers as
/// uint8.</param>
internal sealed record MatNumeric(string Name, int[] Dimensions, MatStorage StoredAs) : MatArray(Name, Dimensions)
{
    public required MatValues Real { get; init; }

    public MatValues? Imaginary { get; init; }

    /// <summary>Class of the array in MATLAB: an integer class, or single or double.</summary>
    public bool IsIntegerClass { get; init; }

    public bool IsLogical { get; init; }
}

/// <summary>Rows of characters.</summary>
internal sealed record MatText(string Name, int[] Dimensions, IReadOnlyList<string> Rows) : MatArray(Name, Dimensions);

/// <summary>A cell array; cells in column-major order.</summary>
internal sealed record MatCells(string Name, int[] Dimensions, IReadOnlyList<MatArray> Cells) : MatArray(Name, Dimensions);

/// <summary>A structure array or an old-style object; elements in column-major order, each with one array per field.</summary>
internal sealed record MatStructs(
    string Name, int[] Dimensions, IReadOnlyList<string> Fields, IReadOnlyList<IReadOnlyList<MatArray>> Elements)
    : MatArray(Name, Dimensions)
{
    /// <summary>Class of an object; null for a plain structure.</summary>
    public string? ClassName { get; init; }
}

/// <summary>
/// A sparse matrix in compressed columns: the values of column c lie from <c>ColumnStarts[c]</c> up to <c>ColumnStarts[c + 1]</c>.
/// </summary>
internal sealed record MatSparse(string Name, int[] Dimensions, int[] RowIndices, int[] ColumnStarts, MatStorage StoredAs)
    : MatArray(Name, Dimensions)
{
    public required MatValues Real { get; init; }

    public MatValues? Imaginary { get; init; }
}

/// <summary>A class of array that holds no numbers for us: function handle, opaque object.</summary>
internal sealed record MatUnread(string Name, string ClassName) : MatArray(Name, [0, 0]);
