using BearingAnalytics.Numerics;

namespace BearingAnalytics.Noise.Simulation.Sources;

/// <summary>
/// Response of resonances to blows and to noise. Each mode answers a blow with w·2√σ·e^(−σt)·sin(ω_d t), σ = ζω, of energy w².
/// One complex state per mode turns by its pole from sample to sample and takes up each blow with the phase and decay of the time
/// since it fell: exactly the sampled response, wherever between two samples the blow lies.
/// </summary>
internal static class ResonanceBank
{
    /// <summary>Samples 0 … count−1 of the response to blows; those before time 0 are heard ringing on.</summary>
    /// <param name="count">Number of samples.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="modes">The modes; their impact weights count.</param>
    /// <param name="impacts">Blows in order of time.</param>
    public static double[] Render(int count, double sampleRateHz, IReadOnlyList<Resonance> modes, IReadOnlyList<Impact> impacts)
    {
        double[] response = new double[count];
        foreach (Resonance mode in modes)
        {
            new Mode(mode, mode.ImpactWeight, sampleRateHz).AddBlows(response, impacts);
        }

        return response;
    }

    /// <summary>Response to a stream of noise that began <paramref name="lead"/> samples before the first one returned.</summary>
    /// <param name="noise">Lead and then the samples themselves.</param>
    /// <param name="lead">Samples of <paramref name="noise"/> before time 0.</param>
    /// <param name="sampleRateHz">Sampling rate, Hz.</param>
    /// <param name="modes">The modes; their noise weights count.</param>
    public static double[] Render(double[] noise, int lead, double sampleRateHz, IReadOnlyList<Resonance> modes)
    {
        double[] response = new double[noise.Length - lead];
        foreach (Resonance mode in modes)
        {
            new Mode(mode, mode.NoiseWeight, sampleRateHz).AddNoise(response, noise, lead);
        }

        return response;
    }

    private readonly struct Mode
    {
        private readonly double _rate;
        private readonly double _decay;
        private readonly double _turn;
        private readonly double _poleReal;
        private readonly double _poleImaginary;
        private readonly double _amplitude;

        public Mode(Resonance mode, double weight, double sampleRateHz)
        {
            double omega = 2 * Math.PI * mode.FrequencyHz;
            _rate = sampleRateHz;
            _decay = mode.Damping * omega;
            _turn = omega * Math.Sqrt(1 - mode.Damping * mode.Damping);
            double radius = PortableMath.Exp(-_decay / sampleRateHz);
            _poleReal = radius * PortableMath.Cos(_turn / sampleRateHz);
            _poleImaginary = radius * PortableMath.Sin(_turn / sampleRateHz);
            _amplitude = weight * 2 * Math.Sqrt(_decay);
        }

        public void AddBlows(double[] response, IReadOnlyList<Impact> impacts)
        {
            double real = 0, imaginary = 0;
            int next = 0;
            int start = impacts.Count == 0 ? 0 : Math.Min(0, (int)Math.Floor(impacts[0].Seconds * _rate));
            for (int n = start; n < response.Length; n++)
            {
                (real, imaginary) = Turned(real, imaginary);
                double now = n / _rate;
                for (; next < impacts.Count && impacts[next].Seconds <= now; next++)
                {
                    double since = now - impacts[next].Seconds;
                    double strength = impacts[next].Strength * _amplitude * PortableMath.Exp(-_decay * since);
                    real += strength * PortableMath.Cos(_turn * since);
                    imaginary += strength * PortableMath.Sin(_turn * since);
                }

                if (n >= 0)
                {
                    response[n] += imaginary;
                }
            }
        }

        public void AddNoise(double[] response, double[] noise, int lead)
        {
            double real = 0, imaginary = 0;
            for (int n = 0; n < noise.Length; n++)
            {
                (real, imaginary) = Turned(real, imaginary);
                real += _amplitude * noise[n];
                if (n >= lead)
                {
                    response[n - lead] += imaginary;
                }
            }
        }

        private (double Real, double Imaginary) Turned(double real, double imaginary) =>
            (_poleReal * real - _poleImaginary * imaginary, _poleReal * imaginary + _poleImaginary * real);
    }
}
