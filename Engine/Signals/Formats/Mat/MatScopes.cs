using static System.FormattableString;

namespace BearingAnalytics.Signals.Formats.Mat;

/// <summary>Walks structures and cells and lists everything that could be a channel, with the variables that stand beside it.</summary>
internal sealed class MatScopes
{
    private const int Deepest = 8;

    /// <summary>A matrix with more rows and columns than this is a picture or a map, not a set of channels.</summary>
    private const int MostChannels = 256;

    public List<MatScope> Scopes { get; } = [];

    public List<MatCandidate> Candidates { get; } = [];

    /// <summary>Variables that hold no channel, with the reason.</summary>
    public List<string> Passed { get; } = [];

    public static MatScopes Of(IReadOnlyList<MatArray> variables)
    {
        MatScopes scopes = new();
        scopes.Add("", variables, 0);
        return scopes;
    }

    private void Add(string prefix, IReadOnlyList<MatArray> arrays, int depth)
    {
        int scope = Scopes.Count;
        Scopes.Add(new MatScope(prefix, arrays));
        foreach (MatArray array in arrays)
        {
            Add(prefix + array.Name, array, scope, depth);
        }
    }

    private void Add(string path, MatArray array, int scope, int depth)
    {
        switch (array)
        {
            case MatNumeric number:
                AddNumbers(path, number, scope);
                break;
            case MatStructs structs when depth < Deepest:
                AddStructs(path, structs, depth);
                break;
            case MatCells cells when depth < Deepest:
                for (int i = 0; i < cells.Cells.Count; i++)
                {
                    Add(Invariant($"{path}{{{i + 1}}}"), cells.Cells[i], scope, depth + 1);
                }

                break;
            case MatSparse:
                Passed.Add($"{path} (sparse)");
                break;
            case MatUnread unread:
                Passed.Add($"{path} ({unread.ClassName})");
                break;
            default:
                break;
        }
    }

    private void AddStructs(string path, MatStructs structs, int depth)
    {
        for (int i = 0; i < structs.Elements.Count; i++)
        {
            string prefix = structs.Elements.Count == 1 ? path + "." : Invariant($"{path}({i + 1}).");
            List<MatArray> named = [];
            for (int field = 0; field < structs.Elements[i].Count; field++)
            {
                named.Add(structs.Elements[i][field] with { Name = structs.Fields[field] });
            }

            Add(prefix, named, depth + 1);
        }
    }

    private void AddNumbers(string path, MatNumeric number, int scope)
    {
        long count = number.ElementCount;
        if (count <= 1 || number.Real.Count == 0)
        {
            return;
        }

        if (number.Imaginary is not null || number.IsLogical || number.Dimensions.Count(extent => extent > 1) > 2)
        {
            string kind = number.Imaginary is not null ? "complex" : number.IsLogical ? "logical" : number.SizeText;
            Passed.Add($"{path} ({kind})");
            return;
        }

        int[] extents = [.. number.Dimensions.Where(extent => extent > 1)];
        if (extents.Length == 1)
        {
            Candidates.Add(new MatCandidate(path, number, 0, 1, number.Real.Count, scope));
            return;
        }

        AddColumns(path, number, extents[0], extents[1], scope);
    }

    /// <summary>Samples run along the longer side; MATLAB stores column after column.</summary>
    private void AddColumns(string path, MatNumeric number, int rows, int columns, int scope)
    {
        if (Math.Min(rows, columns) > MostChannels)
        {
            Passed.Add($"{path} ({number.SizeText})");
            return;
        }

        int stored = number.Real.Count;
        for (int channel = 0; channel < Math.Min(rows, columns); channel++)
        {
            string name = Invariant($"{path}({channel + 1})");
            if (rows >= columns)
            {
                int there = Math.Clamp(stored - (channel * rows), 0, rows);
                if (there > 0)
                {
                    Candidates.Add(new MatCandidate(name, number, channel * rows, 1, there, scope));
                }
            }
            else
            {
                Candidates.Add(new MatCandidate(name, number, channel, rows, stored / rows, scope));
            }
        }
    }
}
