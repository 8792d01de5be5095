namespace BearingAnalytics.Rollers;

/// <summary>One texture parameter and all that its number depends on.</summary>
/// <param name="Name">Name as in the standard, in plain letters: <c>Ra</c>, <c>Rz</c>, <c>Rdq</c> (for RΔq), <c>Mr1</c>, <c>Wt</c>.</param>
/// <param name="Value">Its value; always a number: a parameter that cannot be had is left out.</param>
/// <param name="Unit"><c>µm</c>, <c>mm</c>, <c>%</c>, or empty.</param>
/// <param name="Standard">Definition: <c>ISO 4287:1997</c>, <c>ISO 21920-2:2021</c>, <c>ISO 13565-2:1996</c>.</param>
/// <param name="CutoffMm">Cut-off λc, mm; of P parameters the one whose evaluation length they share.</param>
/// <param name="ShortCutoffUm">Cut-off λs, µm; null where none was applied.</param>
/// <param name="SamplingLengths">Number of sampling lengths it was taken from.</param>
public sealed record TextureParameter(
    string Name, double Value, string Unit, string Standard, double CutoffMm, double? ShortCutoffUm, int SamplingLengths);
