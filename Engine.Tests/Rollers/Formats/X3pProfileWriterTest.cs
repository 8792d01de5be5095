using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using BearingAnalytics.Rollers;
using CsCheck;

namespace BearingAnalytics.Tests.Rollers.Formats;

public class X3pProfileWriterTest
{
    [Fact]
    public void What_is_written_comes_back_within_a_bit_and_then_never_moves()
    {
        Gen<double> height = Gen.OneOf(Gen.Double[-1e4, 1e4], Gen.Double[-1e-3, 1e-3], Gen.Const(0.0), Gen.Const(double.NaN));
        Gen.Select(height.Array[3, 40], Gen.Double[-10, 10], Gen.Double[1e-4, 1], Gen.Bool, Gen.Bool).Sample((z, start, step, even, text) =>
        {
            double[] x = [.. z.Select((_, i) => start + (step * (even ? i : i * i)))];
            ProfileTrace trace = new() { Source = "t", XMm = x, ZUm = [1, .. z.Skip(1)], DiameterMm = 9.0012 };
            ProfileTrace once = Back(trace, text);
            ProfileTrace twice = Back(once, !text);
            Assert.Equal(once.XMm, twice.XMm);
            Assert.Equal(once.ZUm, twice.ZUm);
            Assert.Equal(9.0012, twice.DiameterMm);
            for (int i = 0; i < x.Length; i++)
            {
                Assert.InRange(once.XMm[i], Math.BitDecrement(x[i]), Math.BitIncrement(x[i]));
                Assert.Equal(double.IsNaN(trace.ZUm[i]), double.IsNaN(once.ZUm[i]));
                Assert.True(double.IsNaN(trace.ZUm[i])
                    || (once.ZUm[i] >= Math.BitDecrement(trace.ZUm[i]) && once.ZUm[i] <= Math.BitIncrement(trace.ZUm[i])));
            }
        }, iter: 300, seed: "0000KOIPNe8c");
    }

    [Fact]
    public void Even_positions_take_an_increment_and_gaps_a_bit_each()
    {
        double[] z = [.. Enumerable.Range(0, 17).Select(i => i == 9 ? double.NaN : i)];
        ProfileTrace trace = new() { Source = "t", XMm = [.. z.Select((_, i) => (1e-3 + (i * 2.5e-6)) * 1e3)], ZUm = z };
        using ZipArchive archive = Archive(trace, X3pPointForm.Binary);
        Assert.Equal(17 * 8, archive.GetEntry("bindata/data.bin")!.Length);
        Assert.Equal([0xFF, 0xFD, 0x01], Bytes(archive, "bindata/valid.bin"));
        Assert.Contains("<Increment>2.5E-06</Increment>", Encoding.UTF8.GetString(Bytes(archive, "main.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Checksums_are_those_of_the_parts()
    {
        ProfileTrace trace = new() { Source = "t", XMm = [0, 1, 3], ZUm = [1, 2, double.NaN] };
        using ZipArchive archive = Archive(trace, X3pPointForm.Binary);
        string main = Encoding.UTF8.GetString(Bytes(archive, "main.xml"));
        Assert.StartsWith(Md5(archive, "main.xml"), Encoding.ASCII.GetString(Bytes(archive, "md5checksum.hex")), StringComparison.Ordinal);
        Assert.Contains(Md5(archive, "bindata/data.bin"), main, StringComparison.Ordinal);
        Assert.Contains(Md5(archive, "bindata/valid.bin"), main, StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_travel_in_record_2()
    {
        ProfileTrace trace = new()
        {
            Source = "t",
            XMm = [0, 1, 2],
            ZUm = [1, 2, 3],
            Notes =
            [
                KeyValuePair.Create("Date", "2024-03-05T10:00:00+00:00"), KeyValuePair.Create("Manufacturer", "Maker & Sons <\u0001>"),
                KeyValuePair.Create("note", "left end first"),
            ],
        };
        ProfileTrace back = Back(trace, text: true);
        Assert.Contains(KeyValuePair.Create("Manufacturer", "Maker & Sons <>"), back.Notes);
        Assert.Contains(KeyValuePair.Create("Date", "2024-03-05T10:00:00+00:00"), back.Notes);
        Assert.Contains(KeyValuePair.Create("Comment", "left end first"), back.Notes);
    }

    [Fact]
    public void Writing_twice_gives_the_same_bytes()
    {
        ProfileTrace trace = new() { Source = "t", XMm = [0, 1, 2], ZUm = [1, 2, 3] };
        using MemoryStream first = new();
        using MemoryStream second = new();
        X3pProfileWriter.Write(trace, first);
        X3pProfileWriter.Write(trace, second);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void A_trace_without_points_cannot_be_written()
    {
        ProfileTrace empty = new() { Source = "t", XMm = [], ZUm = [] };
        Assert.Throws<ArgumentException>(() => X3pProfileWriter.Write(empty, new MemoryStream()));
    }

    private static ProfileTrace Back(ProfileTrace trace, bool text)
    {
        using MemoryStream stream = new();
        X3pProfileWriter.Write(trace, stream, text ? X3pPointForm.Text : X3pPointForm.Binary);
        return ProfileReader.Read(stream, "back");
    }

    private static ZipArchive Archive(ProfileTrace trace, X3pPointForm form)
    {
        MemoryStream stream = new();
        X3pProfileWriter.Write(trace, stream, form);
        return new ZipArchive(stream);
    }

#pragma warning disable CA5351 // the standard prescribes it
    private static string Md5(ZipArchive archive, string part) => Convert.ToHexStringLower(MD5.HashData(Bytes(archive, part)));
#pragma warning restore CA5351

    private static byte[] Bytes(ZipArchive archive, string part)
    {
        using Stream stream = archive.GetEntry(part)!.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
