namespace BearingAnalytics.Numerics.Delimited;

/// <summary>Fields of one line: trimmed, quotes removed. A separator of <see cref="Blanks"/> means any run of spaces and tabs.</summary>
internal ref struct FieldSplitter(ReadOnlySpan<byte> line, byte separator)
{
    public const byte Blanks = (byte)' ';
    private ReadOnlySpan<byte> _rest = separator == Blanks ? line.Trim(" \t"u8) : line;
    private bool _done = separator == Blanks && line.Trim(" \t"u8).IsEmpty;

    public ReadOnlySpan<byte> Field { get; private set; }

    public bool MoveNext()
    {
        if (_done)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = _rest.TrimStart((byte)' ');
        if (!rest.IsEmpty && rest[0] == '"')
        {
            TakeQuoted(rest);
        }
        else
        {
            int end = separator == Blanks ? rest.IndexOfAny((byte)' ', (byte)'\t') : _rest.IndexOf(separator);
            TakeUpTo(separator == Blanks ? rest : _rest, end);
        }

        return true;
    }

    private void TakeUpTo(ReadOnlySpan<byte> from, int end)
    {
        Field = Trim(end < 0 ? from : from[..end]);
        Advance(from, end);
    }

    /// <summary>A doubled quote inside stays doubled: it occurs in names only, and there it does no harm.</summary>
    private void TakeQuoted(ReadOnlySpan<byte> rest)
    {
        int close = 1;
        while (close < rest.Length && !(rest[close] == '"' && (close + 1 >= rest.Length || rest[close + 1] != '"')))
        {
            close += rest[close] == '"' ? 2 : 1;
        }

        close = Math.Min(close, rest.Length);
        Field = Trim(rest[1..close]);
        ReadOnlySpan<byte> behind = close < rest.Length ? rest[(close + 1)..] : default;
        int end = separator == Blanks ? behind.IndexOfAny((byte)' ', (byte)'\t') : behind.IndexOf(separator);
        Advance(behind, end);
    }

    private void Advance(ReadOnlySpan<byte> from, int end)
    {
        if (end < 0)
        {
            _done = true;
            return;
        }

        _rest = separator == Blanks ? from[(end + 1)..].TrimStart(" \t"u8) : from[(end + 1)..];
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field)
    {
        int start = 0;
        int end = field.Length;
        while (start < end && field[start] is (byte)' ' or (byte)'\t')
        {
            start++;
        }

        while (end > start && field[end - 1] is (byte)' ' or (byte)'\t')
        {
            end--;
        }

        return field[start..end];
    }
}
