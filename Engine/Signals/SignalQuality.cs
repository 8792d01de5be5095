namespace BearingAnalytics.Signals;
/// <summary>x</summary>
public static class SignalQuality { }
