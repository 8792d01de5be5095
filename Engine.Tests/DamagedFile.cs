namespace BearingAnalytics.Tests;

/// <summary>What becomes of a file on a bad disk: bytes changed, cut out, doubled, the end gone.</summary>
internal static class DamagedFile
{
    public static byte[] Of(byte[] seed, Random random)
    {
        List<byte> file = [.. seed];
        for (int change = random.Next(1, 6); change > 0 && file.Count > 8; change--)
        {
            // Headers are where damage hurts.
            int at = random.Next(random.Next(2) == 0 ? Math.Min(file.Count, 256) : file.Count);
            int length = Math.Min(random.Next(1, 32), file.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    file[at] = (byte)random.Next(256);
                    break;
                case 1:
                    file[at] = random.Next(3) switch { 0 => 0, 1 => 0xFF, _ => 0x7F };
                    break;
                case 2:
                    file.RemoveRange(at, length);
                    break;
                case 3:
                    file.InsertRange(at, file.GetRange(at, length));
                    break;
                default:
                    file.RemoveRange(at, random.Next(10) == 0 ? file.Count - at : 0);
                    break;
            }
        }

        return [.. file];
    }
}
