namespace BearingAnalytics.Rollers.Texture;

/// <summary>Collects parameters of one evaluation; what is not a number is left out.</summary>
internal sealed class ParameterSheet(double cutoffMm, double? shortCutoffUm)
{
    private readonly List<TextureParameter> _parameters = new(48);

    public IReadOnlyList<TextureParameter> Parameters => _parameters;

    public void Add(string name, double value, string unit, string standard, int lengths)
    {
        if (double.IsFinite(value))
        {
            _parameters.Add(new TextureParameter(name, value, unit, standard, cutoffMm, shortCutoffUm, lengths));
        }
    }
}
