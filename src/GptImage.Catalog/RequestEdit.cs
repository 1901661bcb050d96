namespace GptImage.Catalog;

/// <summary>One change to a request.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Parameter">The wire name; <c>model</c> for the model.</param>
/// <param name="Value">The new wire value; <see langword="null"/> for <see cref="RequestEditKind.Remove"/>.</param>
public sealed record RequestEdit(RequestEditKind Kind, string Parameter, string? Value)
{
    /// <summary>Gives a parameter, or the model, another value. For a model that is not visible, or not sent, it means: send this one.</summary>
    public static RequestEdit Replace(string parameter, string value) => new(RequestEditKind.Replace, parameter, value);

    /// <summary>Sends a parameter no more.</summary>
    public static RequestEdit Remove(string parameter) => new(RequestEditKind.Remove, parameter, null);

    /// <summary>Sends a parameter that was not sent.</summary>
    public static RequestEdit Add(string parameter, string value) => new(RequestEditKind.Add, parameter, value);
}

/// <summary>What an edit does to a parameter.</summary>
public enum RequestEditKind
{
    /// <summary>The parameter (or <c>model</c>) gets another value.</summary>
    Replace,

    /// <summary>The parameter is no longer sent.</summary>
    Remove,

    /// <summary>A parameter that was not sent is sent.</summary>
    Add,
}
