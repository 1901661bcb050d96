using System.Globalization;

namespace GptImage.Catalog;

/// <summary>The value of a parameter as it is sent, or the knowledge that one is sent whose value cannot be seen.</summary>
public readonly record struct ParameterValue
{
    private ParameterValue(string? text) => Text = text;

    /// <summary>A value is sent, but it is not known which.</summary>
    public static ParameterValue Unknown => default;

    /// <summary>The value as sent, integers in invariant form; <see langword="null"/> when it cannot be seen.</summary>
    public string? Text { get; }

    /// <summary>Whether the value is known.</summary>
    public bool IsKnown => Text is not null;

    /// <summary>A known string value.</summary>
    public static ParameterValue Of(string text) => new(text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>A known integer value.</summary>
    public static ParameterValue Of(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>As <see cref="Of(string)"/>.</summary>
    public static implicit operator ParameterValue(string text) => Of(text);

    /// <summary>As <see cref="Of(long)"/>.</summary>
    public static implicit operator ParameterValue(int number) => Of(number);

    /// <summary>The value, or a question mark when it cannot be seen.</summary>
    public override string ToString() => Text ?? "?";
}
